import { OPERATION, OPERATIONS } from 'backstage-plugin-aws-resale-common';
import type {
  AccountChangeCheck,
  AccountExplanation,
  Approval,
  ChangeAnswer,
  Operation,
  OperationId,
  OperationSummary,
  UsedFact,
} from 'backstage-plugin-aws-resale-common';

/** A fact that counts, with whatever a test cares about. */
export function buildFact(overrides: Partial<UsedFact> = {}): UsedFact {
  return {
    kind: 'INVENTORY',
    what: 'listing of the organization',
    observedAt: '2026-11-24T14:05:00Z',
    countsUntil: '2026-11-24T18:05:00Z',
    isStale: false,
    ...overrides,
  };
}

/** What the API says of an operation of the table. */
export function buildOperation(
  id: OperationId,
  overrides: Partial<OperationSummary> = {},
): OperationSummary {
  return { ...summaryOf(OPERATION[id]), ...overrides };
}

function summaryOf(operation: Operation): OperationSummary {
  const { verdicts, partitions, states, traits, facts, ...rest } = operation;
  return {
    ...rest,
    appliesTo: [...rest.appliesTo],
    actions: [...rest.actions],
    terraform: (rest.terraform ?? []).map(({ resource, on }) => ({
      resource,
      on: [...on],
    })),
  };
}

/** An answer that allows, with whatever a test cares about. */
export function buildAnswer(
  operationId: string,
  overrides: Partial<ChangeAnswer> = {},
): ChangeAnswer {
  return {
    accountId: '018302774519',
    operationId,
    verdict: 'ALLOWED',
    cause: 'TABLE',
    reason: `There is nothing against ${operationId}.`,
    isApplicable: true,
    isNothingToDo: false,
    isApprovable: false,
    isGrantable: false,
    approvers: [],
    approvals: [],
    actors: ['PROVIDER'],
    tell: [],
    recovery: 'Do it the other way round.',
    warnings: [],
    putForward: [],
    facts: [
      buildFact({
        kind: 'CUSTOMER',
        what: 'reading of the catalog',
        observedAt: '2026-11-24T14:15:00Z',
      }),
      buildFact(),
    ],
    ...overrides,
  };
}

/** An answer that somebody has to approve, one second custodian unless said otherwise. */
export function buildNeedsApproval(
  operationId: string,
  overrides: Partial<ChangeAnswer> = {},
): ChangeAnswer {
  return buildAnswer(operationId, {
    verdict: 'NEEDS_APPROVAL',
    reason: `${operationId} takes two people.`,
    isApprovable: true,
    approvers: [
      {
        approver: '4E',
        with: ['Head of Root custody'],
        isApproved: false,
      },
    ],
    ...overrides,
  });
}

/** What is known of a SPAM account that is in order. */
export function buildExplanation(
  overrides: Partial<AccountExplanation> = {},
): AccountExplanation {
  return {
    accountId: '018302774519',
    name: 'Netzleitstelle Prod',
    isPayer: false,
    customer: { ref: 'group:default/ostsee-energie', title: 'Ostsee Energie' },
    model: 'SPAM',
    billingArrangement: 'PROVIDER_PAYER',
    sentences: [
      'This account is Ostsee Energie’s, under SPAM.',
      'You may enter with the operations role, audited.',
      'Oldest fact used: custody of the phone, 3 Nov 2025, 10:15 UTC.',
    ],
    entry: 'ALLOWED',
    root: 'NEEDS_APPROVAL',
    recovery: 'ALLOWED',
    warnings: [],
    putForward: [],
    oldestFact: buildFact({
      kind: 'CUSTODY',
      what: 'custody of the phone',
      observedAt: '2025-11-03T10:15:00Z',
    }),
    ...overrides,
  };
}

/** Every operation on linked accounts, allowed but for the answers of a test. */
export function buildAccountChangeCheck(
  answers: ChangeAnswer[] = [],
  overrides: Partial<AccountChangeCheck> = {},
): AccountChangeCheck {
  const operations = OPERATIONS.filter(({ appliesTo }) =>
    appliesTo.includes('LINKED'),
  ).map(summaryOf);
  const all = operations.map(
    ({ id }) =>
      answers.find(({ operationId }) => operationId === id) ?? buildAnswer(id),
  );
  const count = (verdict: ChangeAnswer['verdict']) =>
    all.filter(answer => answer.verdict === verdict).length;
  return {
    explanation: buildExplanation(),
    check: {
      verdict: 'NEEDS_APPROVAL',
      counts: {
        ALLOWED: count('ALLOWED'),
        NEEDS_APPROVAL: count('NEEDS_APPROVAL'),
        NOT_OURS: count('NOT_OURS'),
        UNKNOWN: count('UNKNOWN'),
      },
      asOf: '2026-11-24T14:17:00Z',
      operations,
      answers: all,
    },
    mayApprove: true,
    approvalMaxDays: 30,
    ...overrides,
  };
}

/** An approval in force, with whatever a test cares about. */
export function buildApproval(overrides: Partial<Approval> = {}): Approval {
  return {
    approvalId: 'a1',
    kind: 'APPROVAL',
    status: 'IN_FORCE',
    accountId: '018302774519',
    operationId: 'root-mfa-remove',
    operationTitle: 'Remove or replace root MFA',
    approver: '4E',
    approvedBy: { ref: 'user:default/inga.novak', title: 'I. Novák' },
    reason: 'The device is worn out',
    reference: 'OPS-17',
    recordedBy: { ref: 'user:default/petr.hruby', title: 'P. Hruby' },
    recordedAt: '2025-11-03T10:15:00Z',
    until: '2025-11-10T22:59:00Z',
    ...overrides,
  };
}
