import { POSTURE_CHECK } from 'backstage-plugin-aws-resale-common';
import type {
  CheckId,
  ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';
import type { Decision } from './answers/Decision';

/**
 * What to do about a result, as a sentence that begins with a verb: the remedy
 * of whoever is responsible, or what would make it observed.
 *
 * @returns undefined where nothing is to be done.
 */
export function nextStepOf(
  checkId: CheckId,
  decision: Decision,
  party: ResponsibleParty,
): string | undefined {
  const { remedies } = POSTURE_CHECK[checkId];
  const remedy = (remedies[party] ?? remedies.UNKNOWN).text;
  if (decision.state === 'EXPOSED') {
    // A step of its own is a fact's, for whoever acts; others are told first.
    return party === 'PROVIDER' ? decision.nextStep ?? remedy : remedy;
  }
  return decision.state === 'NOT_OBSERVED'
    ? decision.nextStep ?? howToObserve(checkId, decision, party)
    : undefined;
}

function howToObserve(
  checkId: CheckId,
  { reason, refused }: Decision,
  party: ResponsibleParty,
): string {
  const { reads } = POSTURE_CHECK[checkId];
  const actions = refused ?? reads.join(', ');
  switch (reason) {
    case 'access-denied':
      return party === 'CUSTOMER'
        ? `Ask the customer to grant ${actions}.`
        : `Grant ${actions}.`;
    case 'denied-by-scp':
      return 'Exempt aws:AssumedRoot from the policy, or import findings of a scanner.';
    case 'throttled':
    case 'stale':
      return 'Read it again.';
    case 'not-configured':
      return `Switch on a reader of ${reads.join(
        ', ',
      )}, or import findings of a scanner.`;
    case 'not-attested':
      return 'Attest it, or import findings of a scanner.';
    default:
      return reads.length > 0
        ? `Read ${actions} completely.`
        : 'Attest it, or import findings of a scanner.';
  }
}
