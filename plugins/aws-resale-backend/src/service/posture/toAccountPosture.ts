import type {
  AccountPosture,
  CheckId,
  CheckResult as ShownResult,
} from 'backstage-plugin-aws-resale-common';
import { judgePosture } from '../../judge/posture/judgePosture';
import { PARTS_OF_EXPOSURE } from '../../judge/posture/partsOfExposure';
import { protectionLevel } from '../../judge/posture/protectionLevel';
import type { AppliedException, CheckResult } from '../../judge/posture/types';
import type { LoadedPosture } from '../../poll/posture/PostureInputs';
import type { StoredException } from '../../store/posture/ExceptionStore';
import type { KeptState } from '../../store/queries/PostureQueries';
import { isRootReading } from '../../store/queries/rootReadings';
import type { ToLink } from '../custody/linksOf';

/**
 * Judges one account, and shows it without the people and places of its custody.
 *
 * @param context.kept - results as they were written last, for since when they hold.
 */
export function toAccountPosture(
  loaded: LoadedPosture,
  context: {
    kept: ReadonlyMap<CheckId, KeptState>;
    toLink: ToLink;
    mayExcept: boolean;
  },
): AccountPosture {
  const { record, input, facts } = loaded;
  const results = judgePosture(input);
  const level = protectionLevel(results);
  const asOf = facts
    .filter(({ reader }) => isRootReading(reader))
    .flatMap(({ observedAt }) => observedAt ?? [])
    .sort()
    .at(-1);
  return {
    accountId: record.facts.accountId,
    payerAccountId: record.facts.payerAccountId,
    isPayer: record.facts.isPayer,
    ...(asOf !== undefined && { asOf }),
    ...(record.gone && { goneSince: record.gone.since }),
    checks: results.map(result => toShown(result, loaded, context)),
    ...(level && { level }),
    mayExcept: context.mayExcept,
  };
}

function toShown(
  // Who shares what is for those who may see custody.
  { fourEyes: _, exception, ...result }: CheckResult,
  { exceptions }: LoadedPosture,
  { kept, toLink }: { kept: ReadonlyMap<CheckId, KeptState>; toLink: ToLink },
): ShownResult {
  const before = kept.get(result.checkId);
  const exceptionId = exception && idOf(result.checkId, exception, exceptions);
  return {
    ...result,
    // What was judged a moment ago is in its state since now, which is no news.
    ...(before?.state === result.state && { since: before.since }),
    ...(exception && {
      exception: {
        ...exception,
        ...(exceptionId !== undefined && { exceptionId }),
        owner: toLink(exception.owner),
      },
    }),
  };
}

/** Finds the record behind an exception that applies. */
function idOf(
  checkId: CheckId,
  applied: AppliedException,
  exceptions: readonly StoredException[],
): string | undefined {
  const checks =
    checkId === 'exposure'
      ? ([checkId, ...PARTS_OF_EXPOSURE] as const)
      : [checkId];
  return checks
    .flatMap(id =>
      exceptions.filter(
        exception =>
          exception.checkId === id &&
          exception.expires === applied.expires &&
          exception.owner === applied.owner &&
          exception.reason === applied.reason,
      ),
    )
    .at(0)?.exceptionId;
}
