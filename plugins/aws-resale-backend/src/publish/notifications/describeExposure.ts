import {
  POSTURE_CHECK,
  type ExposureCause,
  type ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';
import type { ExposureChange, ToldCustomer } from './types';
import { countOf, namesOf } from './words';

const CAUSES: Readonly<Record<ExposureCause, string>> = {
  NO_MFA: 'the root user has no MFA',
  ONE_PERSON: 'one person reaches both root password and MFA',
  ONE_PLACE: 'root password and MFA are kept in one place',
};
const TASKS: Readonly<Record<ResponsibleParty, string>> = {
  PROVIDER: 'It is the task of the provider.',
  CUSTOMER: 'It is the task of the customer.',
  BOTH: 'Provider and customer have to agree on it.',
  UNKNOWN: 'Whose task it is cannot be told yet.',
};

/** What happened, whose task it is, and what to do. Names no person and no place. */
export function describeExposure(
  rule: 'exposure-opened' | 'exposure-closed',
  changes: readonly ExposureChange[],
  customer: ToldCustomer,
): string {
  return [
    ...(rule === 'exposure-opened'
      ? openedSentences(changes)
      : closedSentences(changes)),
    `Accounts: ${namesOf(changes)}.`,
    ...stillExposed(rule, changes.length, customer.exposed),
  ].join(' ');
}

function openedSentences(changes: readonly ExposureChange[]): string[] {
  const ended = changes.filter(({ from }) => from === 'ACCEPTED').length;
  const sentences = groupsOf(
    changes,
    ({ cause = '', responsible = 'UNKNOWN' }) => `${cause} ${responsible}`,
  ).flatMap(group => {
    const [{ cause, responsible = 'UNKNOWN' }] = group;
    const { remedies } = POSTURE_CHECK.exposure;
    const remedy = responsible === 'BOTH' ? remedies.BOTH : undefined;
    return [
      `${countOf(group.length, 'account')}: ${
        cause
          ? CAUSES[cause]
          : 'the root user fits the pattern behind most incidents'
      }.`,
      TASKS[responsible],
      `Next step: ${
        (remedy ?? remedies[responsible === 'BOTH' ? 'PROVIDER' : responsible])
          .text
      }`,
    ];
  });
  return ended > 0
    ? [
        `The risk of ${countOf(ended, 'account')} is accepted no longer.`,
        ...sentences,
      ]
    : sentences;
}

function closedSentences(changes: readonly ExposureChange[]): string[] {
  return groupsOf(changes, ({ to = '' }) => to).map(group => {
    const accounts = countOf(group.length, 'account');
    switch (group[0].to) {
      case 'REMOVED':
        return `${accounts}: the root credentials were removed, which is best.`;
      case 'NOT_APPLICABLE':
        return `${accounts}: not in use any more.`;
      default:
        return `${accounts}: root MFA is on, and nobody reaches both halves.`;
    }
  });
}

function stillExposed(
  rule: 'exposure-opened' | 'exposure-closed',
  told: number,
  exposed: number,
): string[] {
  if (rule === 'exposure-opened') {
    return exposed > told
      ? [`In all, ${countOf(exposed, 'account')} of the customer are exposed.`]
      : [];
  }
  return exposed > 0
    ? [
        `${countOf(exposed, 'account')} of the customer ${
          exposed === 1 ? 'is' : 'are'
        } still exposed.`,
      ]
    : ['No account of the customer is known to be exposed.'];
}

/** Groups, largest first. */
function groupsOf(
  changes: readonly ExposureChange[],
  keyOf: (change: ExposureChange) => string,
): ExposureChange[][] {
  const groups = new Map<string, ExposureChange[]>();
  for (const change of changes) {
    const key = keyOf(change);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length);
}
