import type {
  Conflict,
  EntityProblems,
  MappingSummary,
  QueueItem,
  QueueItemDetail,
  Suggestion,
} from 'backstage-plugin-aws-resale-common';

const GDANSK = {
  ref: 'group:default/gdansk-robotics',
  title: 'Gdańsk Robotics',
};

/** Figures of a portfolio that is nearly mapped. */
export function buildMappingSummary(
  overrides: Partial<MappingSummary> = {},
): MappingSummary {
  return {
    accounts: 604,
    mapped: 590,
    bySource: {
      ORGANIZATION: 488,
      ACCOUNT_TAG: 60,
      OU_RULE: 41,
      ASSIGNMENT: 1,
    },
    unmapped: 11,
    dismissed: 3,
    unclaimedPayers: 2,
    conflicts: 3,
    problems: 5,
    asOf: '2026-11-24T14:05:00Z',
    days: [
      { day: '2026-08-26', accounts: 560, unmapped: 61 },
      { day: '2026-10-10', accounts: 590, unmapped: 40 },
      { day: '2026-11-24', accounts: 604, unmapped: 11 },
    ],
    ...overrides,
  };
}

/** What speaks for a customer, strongly. */
export function buildSuggestion(
  overrides: Partial<Suggestion> = {},
): Suggestion {
  return {
    customer: GDANSK,
    confidence: 'STRONG',
    agreeing: 3,
    signals: [
      {
        kind: 'SIBLINGS',
        speaks: 'FOR',
        text: 'all 19 mapped accounts in /Kunden/Gdansk belong to it',
      },
      {
        kind: 'DOMAIN',
        speaks: 'FOR',
        text: 'root e-mail on gdansk-robotics.example',
      },
      { kind: 'NAME', speaks: 'AGAINST', text: '“Robotik” is Acme’s word' },
      { kind: 'TAG', speaks: 'NOTHING', text: 'no customer tag' },
    ],
    ...overrides,
  };
}

/** An open account in the queue, with whatever a test cares about. */
export function buildQueueItem(overrides: Partial<QueueItem> = {}): QueueItem {
  return {
    accountId: '114820937746',
    name: 'Robotik Simulation 01',
    isPayer: false,
    state: 'ACTIVE',
    status: 'OPEN',
    organization: {
      payerAccountId: '590238471106',
      organizationId: 'o-4m8xw1tq20',
      name: 'Shared payer 2',
    },
    ouPath: '/Kunden/Gdansk',
    firstSeenAt: '2026-11-18T08:05:00Z',
    groupKey: 'o-4m8xw1tq20',
    groupTotal: 2,
    suggestion: buildSuggestion(),
    ...overrides,
  };
}

/** An account of the queue with its evidence and three ways to write it down. */
export function buildQueueItemDetail(
  overrides: Partial<QueueItemDetail> = {},
): QueueItemDetail {
  const item = overrides.item ?? buildQueueItem();
  return {
    item,
    suggestions: [
      buildSuggestion(),
      buildSuggestion({
        customer: { ref: 'group:default/acme', title: 'Acme "EU" B.V.' },
        confidence: 'WEAK',
        agreeing: 1,
      }),
    ],
    alike: [item.accountId, '114820937752'],
    customer: GDANSK,
    editUrl: 'https://git.example/catalog/edit/main/groups/gdansk.yaml',
    snippets: [
      {
        kind: 'ANNOTATION',
        lines: [
          { mark: 'SAME', text: 'metadata:' },
          { mark: 'SAME', text: '  annotations:' },
          {
            mark: 'ADDED',
            text: "    aws-resale/linked-account-id: '114820937746'",
          },
        ],
        copy: "metadata:\n  annotations:\n    aws-resale/linked-account-id: '114820937746'",
      },
      {
        kind: 'OU_RULE',
        lines: [{ mark: 'ADDED', text: '- id: gdansk' }],
        copy: '- id: gdansk',
        note: 'It would map 27 accounts, none elsewhere.',
      },
    ],
    ...overrides,
  };
}

/** A payer that two customers claim. */
export function buildConflict(overrides: Partial<Conflict> = {}): Conflict {
  return {
    id: 'payer 590238471106',
    kind: 'TWO_CUSTOMERS',
    subject: 'Hansa payer',
    payerAccountId: '590238471106',
    claimants: [
      {
        customer: { ref: 'group:default/hansa', title: 'Hansa Foods' },
        source: 'ORGANIZATION',
        location: 'hansa.yaml',
        snippet: {
          kind: 'ANNOTATION',
          lines: [
            { mark: 'SAME', text: 'aws-resale/linked-account-id: >-' },
            { mark: 'ADDED', text: '  111122223333, 111122224444' },
          ],
          copy: "aws-resale/linked-account-id: '018302774519, 111122223333, 111122224444'",
        },
      },
      {
        customer: { ref: 'group:default/hansa-pl', title: 'Hansa Polska' },
        source: 'ORGANIZATION',
        location: 'hansa-pl.yaml',
      },
    ],
    accounts: 2,
    accountIds: ['111122223333', '111122224444'],
    text: 'Until one claim goes, these accounts have no customer.',
    ...overrides,
  };
}

/** An entity with one annotation that is misspelt. */
export function buildEntityProblems(
  overrides: Partial<EntityProblems> = {},
): EntityProblems {
  return {
    entityRef: 'group:default/balticum',
    title: 'Balticum Media',
    location: 'balticum.yaml',
    sourceUrl: 'https://git.example/catalog/blob/main/groups/balticum.yaml',
    problems: [
      {
        annotation: 'aws-resale/account-model',
        code: 'UNKNOWN_MODEL',
        severity: 'ERROR',
        value: 'ecma',
        suggestion: 'ECAM',
        message: '"ecma" is no account model.',
      },
    ],
    fix: {
      kind: 'ANNOTATION',
      lines: [
        { mark: 'REMOVED', text: 'aws-resale/account-model: ecma' },
        { mark: 'ADDED', text: 'aws-resale/account-model: ECAM' },
      ],
      copy: 'aws-resale/account-model: ECAM',
    },
    ...overrides,
  };
}
