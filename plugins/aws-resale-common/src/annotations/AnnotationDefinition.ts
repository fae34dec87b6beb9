import type { AnnotationProblem } from '../api';
import type { DeclaredFacts } from './DeclaredFacts';

/** What is wrong with a value; an error unless it says otherwise. @public */
export type ValueProblem = Omit<AnnotationProblem, 'annotation' | 'severity'> &
  Partial<Pick<AnnotationProblem, 'severity'>>;

/** Takes a problem of the value being read. @public */
export type ReportProblem = (problem: ValueProblem) => void;

/** What a value says: facts of a customer, or the accounts an entity runs in. @public */
export type AnnotationReading = Partial<DeclaredFacts> & {
  accountIds?: string[];
};

/** JSON Schema of an annotation's text. @public */
export type AnnotationSchema = { type: 'string'; pattern: string };

/** One row of the annotation contract. @public */
export interface AnnotationDefinition {
  key: string;
  /** A few words for headings. */
  title: string;
  /** What it says, in a sentence or two of Markdown. */
  description: string;
  /** Where it belongs: on customers, or on any other entity. */
  on: 'customer' | 'other';
  /** Accepts every text that is read without an error, and some more. */
  jsonSchema: AnnotationSchema;
  example: string;
  /** Typical bad values; the documentation shows what is said about each. */
  mistakes: readonly string[];
  /** Names after the `/` that people write when they mean this one. */
  otherNames: readonly string[];
  /** The items of a list; missing where the value is a single word or date. */
  split?(text: string): string[];
  /** Reads a text that is not empty. Reports what is wrong, never throws. */
  read(text: string, report: ReportProblem): AnnotationReading;
  /** What a number stands for that YAML made of an unquoted text. */
  explainNumber?(value: number): ValueProblem | undefined;
  /** What holds when there is a value that says nothing readable. */
  unreadable?: AnnotationReading;
}
