import { APPROVERS, CHANGE_VERDICTS } from 'backstage-plugin-aws-resale-common';
import type { OperationCell } from 'backstage-plugin-aws-resale-common';
import type { ConfigSection } from './ConfigSection';

/** A word as config may spell it: `needs-approval` is `NEEDS_APPROVAL`. */
function wordOf(text: string): string {
  return text.toUpperCase().replace(/[\s-]+/g, '_');
}

/** A word of a list; anything else is reported with all of them. */
export function readWord<T extends string>(
  section: ConfigSection,
  key: string,
  text: string,
  words: readonly T[],
): T | undefined {
  const word = words.find(each => each === wordOf(text));
  if (word === undefined) {
    section.report(key, `"${text}" is none of ${words.join(', ')}`);
  }
  return word;
}

/** The words of a list under a key; empty when it is absent. */
export function readWords<T extends string>(
  section: ConfigSection,
  key: string,
  words: readonly T[],
): T[] {
  return (section.texts(key) ?? []).flatMap(
    ({ key: itemKey, text }) => readWord(section, itemKey, text, words) ?? [],
  );
}

/**
 * Reads what follows for an operation under some terms. Whoever writes a
 * verdict writes its reason too: the built-in one would speak of another.
 *
 * @param isFinal - whether the operation cannot be undone.
 * @returns undefined where something is wrong, which is reported.
 */
export function readOperationCell(
  section: ConfigSection,
  isFinal: boolean,
): OperationCell | undefined {
  const text = section.text('verdict');
  const reason = section.text('reason');
  const approvers = readWords(section, 'approvers', APPROVERS);
  const tell = readWords(section, 'tell', APPROVERS);
  const wayBack = section.text('wayBack');
  if (text === undefined) {
    section.report(
      'verdict',
      `is missing; write one of ${CHANGE_VERDICTS.join(', ')}`,
    );
    return undefined;
  }
  if (reason === undefined) {
    section.report(
      'reason',
      'is missing; write one sentence that people read beside the verdict',
    );
  }
  const verdict = readWord(section, 'verdict', text, CHANGE_VERDICTS);
  if (verdict === 'NEEDS_APPROVAL' && approvers.length === 0) {
    section.report(
      'approvers',
      `is missing; write who approves, some of ${APPROVERS.join(', ')}`,
    );
  }
  if (verdict !== 'NEEDS_APPROVAL' && approvers.length > 0) {
    section.report(
      'approvers',
      'has a meaning only with the verdict NEEDS_APPROVAL; remove it',
    );
  }
  if (verdict === 'ALLOWED' && isFinal) {
    section.report(
      'verdict',
      'allows outright what cannot be undone; write NEEDS_APPROVAL and who approves',
    );
  }
  return verdict === undefined || reason === undefined
    ? undefined
    : {
        verdict,
        reason,
        approvers,
        actors: verdict === 'NOT_OURS' ? ['CUSTOMER'] : ['PROVIDER'],
        ...(tell.length > 0 && { tell }),
        ...(wayBack !== undefined && { wayBack }),
        basis: 'config',
      };
}
