import type { SimulatedAccount, SimulatedPortfolio } from '../model';
import { createDemoPortfolio } from './createDemoPortfolio';
import { demoEntities } from './demoEntities';
import { PROVIDER_DOMAIN } from './provider';
import type { DemoSituation } from './types';

const now = new Date('2026-11-24T14:17:00Z');
const options = { roleName: 'any', externalIdFor: () => 'any', now };

const demo = createDemoPortfolio(options);
const before = createDemoPortfolio(options).portfolio;
demo.timeline.forEach(step => step.apply(demo.portfolio));

const entities = demoEntities({ now });
const table: Array<[string, DemoSituation]> = Object.entries(demo.situations);

function find(
  portfolio: SimulatedPortfolio,
  accountId: string,
): { payerAccountId: string; account: SimulatedAccount } | undefined {
  for (const { payerAccountId, accounts } of portfolio.organizations) {
    const account = accounts.find(one => one.accountId === accountId);
    if (account) {
      return { payerAccountId, account };
    }
  }
  return undefined;
}

/** The account as it is, or as it was before it left. */
function lastSeen(accountId: string) {
  const seen = find(demo.portfolio, accountId) ?? find(before, accountId);
  if (!seen) {
    throw new Error(`${accountId} is nowhere`);
  }
  return seen;
}

function isWithin(domain: string, allowed: string): boolean {
  return domain === allowed || domain.endsWith(`.${allowed}`);
}

/** Told from the domain alone: whose it is, not what a product makes of it. */
function holderOf(account: SimulatedAccount, customerRef?: string | null) {
  const domain = account.email.split('@')[1].toLowerCase();
  const declared = entities
    .find(one => `group:default/${one.metadata.name}` === customerRef)
    ?.metadata.annotations['aws-resale/email-domains']?.split(',')
    .map(text => new URL(`http://${text.trim().replace(' ', '')}`).hostname);
  if (isWithin(domain, PROVIDER_DOMAIN)) {
    return 'PROVIDER';
  }
  if (!declared) {
    return 'UNKNOWN';
  }
  return declared.some(one => isWithin(domain, one)) ? 'CUSTOMER' : 'OTHER';
}

describe('situations', () => {
  it.each([
    'spamClean',
    'ecamClean',
    'ecamDrift',
    'spamDrift',
    'mixedCustody',
    'thirdPartyDomain',
    'lookalikeDomain',
    'distributor',
    'undeclaredCustomer',
    'noEmailDomains',
    'sharedByAnnotation',
    'sharedByAccountTag',
    'sharedByUnitTag',
    'sharedByUnitRule',
    'sharedByNameRule',
    'severalPayers',
    'transferUnderWay',
    'transferFinished',
    'transferOverdue',
    'transferStartUnknown',
    'direct',
    'accessWithdrawn',
    'neverConnected',
    'waitingForApproval',
    'payerWithoutCustomer',
    'unmappedAccounts',
    'suggestionLikely',
    'suggestionWeak',
    'suggestionNone',
    'unclaimedPayerWithSuggestion',
    'unclaimedPayerWithoutSuggestion',
    'noOrganization',
    'statePendingActivation',
    'stateSuspended',
    'statePendingClosure',
    'stateClosed',
    'duplicateNames',
    'unicodeCustomer',
    'unicodeNames',
    'emojiName',
    'quotedNames',
    'dashName',
    'fiftyCharacterName',
    'leadingZeroId',
    'leadingZeroPayer',
    'numberLikeValues',
    'govCloud',
    'china',
    'consolidatedBilling',
    'oldFields',
    'bulkTagsRefused',
    'annotationAgainstTag',
    'modelOverride',
    'badAnnotations',
    'claimedPayer',
    'joinedClaimedPayer',
    'heldClaim',
    'tagAgainstRule',
    'accountNamedTwice',
    'accountDisputedFromTheStart',
    'misspeltKey',
    'unknownManager',
    'payerIsLinkedAccount',
    'linkedAccountIsPayer',
    'emailInsteadOfDomain',
    'malformedOverride',
    'contradictingOverrides',
    'misplacedAnnotation',
    'componentWithAccount',
    'componentWithAccounts',
    'componentWithBothKeys',
    'componentWithShortId',
    'componentWithNumber',
    'componentWithShortNumber',
    'componentWithDashes',
    'componentWithContradiction',
    'componentWithUnknownAccount',
    'resourceWithAccount',
    'apiWithAccount',
    'heldRemoval',
    'movedBetweenPayers',
    'tombstone',
    'closedAndGone',
    'accountReturned',
    'accountsJoined',
    'accountMovedUnit',
    'accountRenamed',
    'longTitle',
  ])('holds %s', name => {
    expect(demo.situations).toHaveProperty(name);
  });

  it.each(table)('%s names what exists', (_, situation) => {
    const { customerRef, payerAccountId, accountIds, expected } = situation;
    const refs = entities.map(one => `group:default/${one.metadata.name}`);

    [
      customerRef,
      expected.mappedTo,
      expected.suggestion?.customerRef,
      expected.conflict?.presentRef,
      ...(expected.conflict?.claims ?? []).map(claim => claim.customerRef),
    ]
      .filter(ref => ref !== undefined && ref !== null)
      .forEach(ref => expect(refs).toContain(ref));
    expect([
      undefined,
      ...demo.portfolio.organizations.map(one => one.payerAccountId),
    ]).toContain(payerAccountId);
    [...(accountIds ?? []), ...(expected.entityAccounts ?? [])].forEach(id =>
      expect(lastSeen(id)).toBeDefined(),
    );
    expected.unknownAccounts?.forEach(id =>
      expect(() => lastSeen(id)).toThrow(),
    );
    expect(accountIds).not.toEqual([]);
    expect(new Set(accountIds).size).toBe(accountIds?.length ?? 0);
    expect(Object.keys(expected)).not.toEqual([]);
  });

  it.each(table.filter(([, { expected }]) => expected.payerHolder))(
    '%s agrees with who holds the payer',
    (_, { customerRef, payerAccountId = '', expected }) => {
      const { account } = lastSeen(payerAccountId);

      expect(holderOf(account, customerRef)).toBe(expected.payerHolder);
    },
  );

  it.each(table)('%s agrees with what AWS holds', (_, situation) => {
    const { customerRef, accountIds = [], expected } = situation;
    const owner = expected.mappedTo ?? customerRef;

    for (const id of accountIds) {
      const { account, payerAccountId: payer } = lastSeen(id);
      const facts = {
        accountId: id,
        holder: holderOf(account, owner),
        accountState: account.state,
        inOrganizationOf: payer,
        // A held removal removes nothing, whatever AWS lists.
        isGone:
          expected.pollingState !== 'REMOVAL_HELD' &&
          find(demo.portfolio, id) === undefined,
      };
      const { holder, accountState, inOrganizationOf, isGone } = expected;
      expect(facts).toMatchObject(
        Object.fromEntries(
          Object.entries({
            holder,
            accountState,
            inOrganizationOf,
            isGone,
          }).filter(([, value]) => value !== undefined),
        ),
      );
    }
  });

  it.each(
    table.flatMap(([name, { customerRef, expected }]) =>
      customerRef
        ? (expected.problems ?? []).map(
            ({ annotation }): [string, string, string] => [
              name,
              customerRef,
              annotation,
            ],
          )
        : [],
    ),
  )('%s: %s has %s', (_, ref, annotation) => {
    const customer = entities.find(
      one => `group:default/${one.metadata.name}` === ref,
    );

    expect(Object.keys(customer?.metadata.annotations ?? {})).toContain(
      annotation,
    );
  });

  it.each([
    ['unmappedAccounts', 8],
    ['sharedByAnnotation', 19],
    ['claimedPayer', 13],
  ] as const)('%s has so many accounts', (name, count) => {
    expect(demo.situations[name].accountIds).toHaveLength(count);
  });

  it('holds a contested account whose tag came after its mapping', () => {
    const [id] = demo.situations.tagAgainstRule.accountIds ?? [];

    expect(find(before, id)?.account.tags).toEqual({});
    expect(find(demo.portfolio, id)?.account.tags).toEqual({
      'aws-resale:customer': 'group:default/acme-eu',
    });
  });

  it.each([
    ['quotedNames', /["'\\,<>]/],
    ['unicodeCustomer', /[^\u0020-\u007e]/],
    ['unicodeNames', /[^\u0020-\u007e]/],
    ['emojiName', /\p{Extended_Pictographic}/u],
    ['dashName', /^-$/],
    ['fiftyCharacterName', /^.{50}$/u],
    ['numberLikeValues', /^(0012|true)$/],
  ] as const)('%s has names to match', (name, pattern) => {
    const names = demo.situations[name].accountIds?.map(
      id => lastSeen(id).account.name,
    );

    expect(names?.some(one => pattern.test(one))).toBe(true);
  });

  it('duplicateNames share a name within an organization', () => {
    const names = demo.situations.duplicateNames.accountIds?.map(
      id => lastSeen(id).account.name,
    );

    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(1);
  });

  it('oldFields can be told by the status that AWS had before', () => {
    const { accounts } = demo.portfolio.organizations.filter(
      one => one.payerAccountId === demo.situations.oldFields.payerAccountId,
    )[0];

    expect(new Set(accounts.map(account => account.state))).toEqual(
      new Set(['ACTIVE']),
    );
  });
});
