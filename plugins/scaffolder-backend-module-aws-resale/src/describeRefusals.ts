import type {
  ChangeAnswer,
  ChangeCheck,
} from 'backstage-plugin-aws-resale-common';
import { pageOf } from './pageOf';

/** A template over hundreds of accounts has to end in a message that is read. */
const SHOWN = 10;

/**
 * Why a template does not go on: for each account what it was asked, what the
 * answer is, whom to ask, and where to look.
 */
export function describeRefusals(
  refused: readonly ChangeAnswer[],
  { operations }: Pick<ChangeCheck, 'operations'>,
  appUrl: string,
): string {
  const titles = new Map(operations.map(({ id, title }) => [id, title]));
  const lines = refused.slice(0, SHOWN).map(answer => {
    const { accountId, operationId, verdict, reason } = answer;
    const title = titles.get(operationId) ?? operationId;
    return `${accountId}, ${operationId} (${title}): ${verdict}. ${reason}${whomToAsk(
      answer,
    )} See ${pageOf(accountId, appUrl)}`;
  });
  const more = refused.length - lines.length;
  return [
    'This is not allowed, so the template stops here.',
    ...lines,
    ...(more > 0 ? [`And ${more} more like these.`] : []),
  ].join('\n');
}

function whomToAsk({ approvers, tell }: ChangeAnswer): string {
  const names = approvers
    .filter(({ isApproved }) => !isApproved)
    .flatMap(approver => approver.with);
  const asked = [...new Set(names.length > 0 ? names : tell)];
  return asked.length > 0 ? ` Ask: ${asked.join(', ')}.` : '';
}
