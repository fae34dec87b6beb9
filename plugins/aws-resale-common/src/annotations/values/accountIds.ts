import { accountIdProblem, isAccountId } from '../../accountId';
import type { ReportProblem } from '../AnnotationDefinition';
import { readList } from '../readList';
import { splitList } from '../splitList';

/** @internal */
export function splitAccountIds(text: string): string[] {
  return splitList(text, isAccountId);
}

/** Reads a list of account ids. */
export function readAccountIds(text: string, report: ReportProblem): string[] {
  return readList(
    splitAccountIds(text),
    item => {
      const problem = accountIdProblem(item);
      if (problem) {
        report({ value: item, ...problem });
        return undefined;
      }
      return item;
    },
    report,
  );
}
