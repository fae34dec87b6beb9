import type {
  AccountModel,
  HolderCounts,
  ModelVerdict,
  ObservedModel,
  Rollup,
  VerdictCounts,
} from 'backstage-plugin-aws-resale-common';
import type { RollupMember } from './types';

function isObserved(member: RollupMember): boolean {
  return member.holder !== 'UNKNOWN' && member.verdict !== 'NOT_OBSERVED';
}

function sum(members: readonly RollupMember[]): number {
  return members.reduce((total, member) => total + member.count, 0);
}

function observedModelOf(observed: readonly RollupMember[]): ObservedModel {
  const holders = new Set(observed.map(member => member.holder));
  if (holders.size === 0) {
    return 'UNKNOWN';
  }
  if (holders.size > 1 || holders.has('OTHER')) {
    return 'MIXED';
  }
  return holders.has('PROVIDER') ? 'SPAM' : 'ECAM';
}

/**
 * The verdict over all accounts of a customer or an organization. First match:
 * any `DRIFT`, any `IN_TRANSFER`, no model at all (`UNDECLARED`), at least one
 * linked account `CONSISTENT`, else `NOT_OBSERVED`.
 *
 * A linked account is observed when its verdict rests on a known holder. Closed
 * accounts, those not activated yet and those whose model expects no holder
 * count as linked and in `holders`, and say nothing about the observed model.
 *
 * @param groups - accounts, aggregated in any way, without the gone ones.
 * @param options - `declaredModel` is what the customer, or config for the
 * organization, declares for the whole.
 */
export function rollUp(
  groups: readonly RollupMember[],
  options: { declaredModel?: AccountModel },
): Rollup {
  const { declaredModel = 'UNKNOWN' } = options;
  const members = groups.filter(group => group.count > 0);
  const verdicts: VerdictCounts = {
    CONSISTENT: 0,
    DRIFT: 0,
    UNDECLARED: 0,
    IN_TRANSFER: 0,
    NOT_OBSERVED: 0,
  };
  const holders: HolderCounts = {
    PROVIDER: 0,
    CUSTOMER: 0,
    OTHER: 0,
    UNKNOWN: 0,
  };
  const linked = members.filter(member => !member.isPayer);
  for (const member of members) {
    verdicts[member.verdict] += member.count;
  }
  for (const member of linked) {
    holders[member.holder] += member.count;
  }
  const observed = linked.filter(isObserved);
  const hasModel =
    declaredModel !== 'UNKNOWN' ||
    members.some(member => member.model !== 'UNKNOWN');

  let verdict: ModelVerdict = 'NOT_OBSERVED';
  if (verdicts.DRIFT > 0) {
    verdict = 'DRIFT';
  } else if (verdicts.IN_TRANSFER > 0) {
    verdict = 'IN_TRANSFER';
  } else if (!hasModel) {
    verdict = 'UNDECLARED';
  } else if (linked.some(member => member.verdict === 'CONSISTENT')) {
    verdict = 'CONSISTENT';
  }
  return {
    verdict,
    observedModel: observedModelOf(observed),
    verdicts,
    holders,
    linkedAccounts: sum(linked),
    observedLinkedAccounts: sum(observed),
    payers: sum(members) - sum(linked),
  };
}
