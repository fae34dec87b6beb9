import type {
  ChangeAnswer,
  OperationSummary,
} from 'backstage-plugin-aws-resale-common';

/** An operation, what pages call it, and the answer for one account. */
export interface CheckedOperation {
  operation: OperationSummary;
  title: string;
  answer: ChangeAnswer;
}
