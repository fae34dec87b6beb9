import { CHANGE_VERDICTS } from 'backstage-plugin-aws-resale-common';
import type {
  ChangeCheck,
  ChangeQuestion,
} from 'backstage-plugin-aws-resale-common';
import { PortalError } from './PortalError';

const VERDICTS: ReadonlySet<unknown> = new Set(CHANGE_VERDICTS);

/**
 * Nobody is let through by an answer that is not there: each account has one for
 * each operation, with a verdict that is known here.
 *
 * @throws {@link PortalError} that names what is missing.
 */
export function requireAnswers(
  question: ChangeQuestion,
  check: ChangeCheck | undefined,
): ChangeCheck {
  if (!Array.isArray(check?.answers) || !Array.isArray(check.operations)) {
    throw new PortalError(
      'the portal answered with something else than a change check; is it older or newer than this command?',
    );
  }
  const answered = new Map(
    check.answers.map(({ accountId, operationId, verdict }) => [
      `${accountId} ${operationId}`,
      verdict,
    ]),
  );
  for (const accountId of question.accountIds) {
    for (const operationId of question.operationIds) {
      const verdict = answered.get(`${accountId} ${operationId}`);
      if (!VERDICTS.has(verdict)) {
        throw new PortalError(
          `the portal gave no answer that is known here for ${operationId} on ${accountId}; is it older or newer than this command?`,
        );
      }
    }
  }
  return check;
}
