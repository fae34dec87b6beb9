import fc from 'fast-check';
import type { SimulatedOrganization } from '../model';
import type { SimulatedCredentials } from '../rootSecurityModel';
import { generatePortfolio } from './generatePortfolio';

const PATTERNS = {
  account: /^\d{12}$/,
  organization: /^o-[a-z0-9]{10,32}$/,
  root: /^r-[0-9a-z]{4,32}$/,
  unit: /^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$/,
};

const IDS_OF_SEED = [
  ['932585389568', 'o-3tcjsolxp1', '463026422507', 'Archive development'],
  ['930367833669', 'o-qbi0wdfe6i', '338140939447', 'Checkout development'],
];

function depthOf(organization: SimulatedOrganization, ouId: string): number {
  const unit = organization.organizationalUnits.find(one => one.ouId === ouId);
  return unit ? 1 + depthOf(organization, unit.parentId) : 0;
}

describe('generatePortfolio', () => {
  const usual = {
    seed: 'portfolio',
    organizations: 3,
    accountsPerOrganization: 40,
    organizationalUnitsPerOrganization: 12,
    roleName: 'resale/reader',
    externalIdFor: (payer: string) => `external-${payer}`,
  };

  it('gives the same portfolio for the same seed, another for another', () => {
    const portfolio = generatePortfolio(usual);

    expect(generatePortfolio(usual)).toEqual(portfolio);
    expect(generatePortfolio({ ...usual, seed: 'other' })).not.toEqual(
      portfolio,
    );
  });

  it('keeps to the forms of AWS, with distinct ids, whatever the size', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 80 }),
        (seed, organizations, accounts, units) => {
          const portfolio = generatePortfolio({
            ...usual,
            seed,
            organizations,
            accountsPerOrganization: accounts,
            organizationalUnitsPerOrganization: units,
          });
          const ids = [portfolio.hubs[0].accountId];
          expect(portfolio.organizations).toHaveLength(organizations);
          for (const organization of portfolio.organizations) {
            expect(organization.organizationId).toMatch(PATTERNS.organization);
            expect(organization.rootId).toMatch(PATTERNS.root);
            expect(organization.accounts).toHaveLength(accounts);
            expect(organization.organizationalUnits).toHaveLength(units);
            expect(organization.accounts[0]).toMatchObject({
              accountId: organization.payerAccountId,
              parentId: organization.rootId,
              state: 'ACTIVE',
            });
            const parents = new Set([
              organization.rootId,
              ...organization.organizationalUnits.map(unit => unit.ouId),
            ]);
            // One expectation for all: one each would take seconds.
            const malformed = [
              ...organization.organizationalUnits.filter(
                unit =>
                  !PATTERNS.unit.test(unit.ouId) || !parents.has(unit.parentId),
              ),
              ...organization.accounts.filter(
                account =>
                  !PATTERNS.account.test(account.accountId) ||
                  account.email.length > 64 ||
                  account.name.length > 50 ||
                  !parents.has(account.parentId),
              ),
            ];
            expect(malformed).toEqual([]);
            ids.push(
              ...organization.accounts.map(one => one.accountId),
              ...organization.organizationalUnits.map(one => one.ouId),
            );
          }
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('makes 50,000 accounts in 2,000 units within five levels', () => {
    const {
      organizations: [organization],
    } = generatePortfolio({
      ...usual,
      organizations: 1,
      accountsPerOrganization: 50_000,
      organizationalUnitsPerOrganization: 2_000,
    });

    const ids = organization.accounts.map(one => one.accountId);
    expect(new Set(ids).size).toBe(50_000);
    expect(ids.filter(id => id.startsWith('0')).length).toBeGreaterThan(4_000);
    const last = organization.organizationalUnits[1_999];
    expect(depthOf(organization, last.ouId)).toBe(5);
    const children = new Map<string, number>();
    for (const { parentId } of organization.organizationalUnits) {
      children.set(parentId, (children.get(parentId) ?? 0) + 1);
    }
    expect(Math.max(...children.values())).toBeLessThanOrEqual(20);
  });

  it('lets every payer trust the hub, with its own external id', () => {
    const { hubs, organizations } = generatePortfolio(usual);

    expect(organizations.map(one => one.role)).toEqual(
      organizations.map(one =>
        expect.objectContaining({
          roleName: 'resale/reader',
          trustedPrincipals: [hubs[0].arn],
          externalId: `external-${one.payerAccountId}`,
        }),
      ),
    );
    expect(
      generatePortfolio({ ...usual, externalIdFor: undefined }).organizations[0]
        .role,
    ).toMatchObject({ externalId: undefined });
  });

  it('puts hub and organizations into the partition', () => {
    const { hubs, organizations } = generatePortfolio({
      ...usual,
      partition: 'aws-cn',
    });

    expect(hubs[0]).toMatchObject({
      partition: 'aws-cn',
      arn: expect.stringMatching(/^arn:aws-cn:iam::/),
    });
    expect(new Set(organizations.map(one => one.partition))).toEqual(
      new Set(['aws-cn']),
    );
  });

  it('gives linked accounts the e-mail domain of provider and customer by turns', () => {
    const { organizations } = generatePortfolio(usual);
    const domainsOf = (index: number) =>
      new Set(
        organizations[index].accounts
          .slice(1)
          .map(account => account.email.split('@')[1]),
      );

    expect(domainsOf(0)).toEqual(new Set(['provider.example']));
    expect(domainsOf(1)).toEqual(new Set(['customer-2.example']));
    expect(organizations[1].accounts[0].email).toMatch(/@provider\.example$/);
  });

  it('takes domains, tags and states from the caller, and changes nothing else', () => {
    const plain = generatePortfolio(usual);
    const changed = generatePortfolio({
      ...usual,
      emailDomainFor: ({ organizationIndex }) => `${organizationIndex}.example`,
      tagsFor: ({ accountId }) => ({ id: accountId }),
      stateFor: () => 'CLOSED',
    });

    expect(changed.organizations.map(one => one.accounts)).toEqual(
      plain.organizations.map((one, index) =>
        one.accounts.map(account => ({
          ...account,
          email: `aws+${account.accountId}@${index}.example`,
          tags: { id: account.accountId },
          state: 'CLOSED',
        })),
      ),
    );
  });

  it('seeds root security that varies, and shifts nothing by it', () => {
    const { organizations } = generatePortfolio({ ...usual, organizations: 6 });
    const roots = (isProviders: boolean) =>
      organizations
        .filter((_, index) => (index % 2 === 0) === isProviders)
        .flatMap(one => one.accounts.slice(1))
        .map(account => account.root!);
    const share = (
      isProviders: boolean,
      holds: (root: SimulatedCredentials) => boolean,
    ) => roots(isProviders).filter(holds).length / roots(isProviders).length;

    expect(share(true, root => !root.password)).toBeGreaterThan(0.45);
    expect(share(false, root => !root.password)).toBe(0);
    expect(share(false, root => root.mfaDevices.length === 0)).toBeGreaterThan(
      0.1,
    );
    expect(
      roots(true).filter(
        root =>
          !root.password && [...root.mfaDevices, ...root.accessKeys].length > 0,
      ),
    ).toEqual([]);
    const kinds = roots(false).flatMap(one => one.mfaDevices.map(d => d.kind));
    expect(new Set(kinds)).toEqual(new Set(['virtual', 'hardware', 'passkey']));
    expect(
      organizations.map(one => one.rootFeatures?.includes('RootSessions')),
    ).toEqual([true, false, true, false, true, false]);
    expect(organizations.map(one => one.securityHub !== undefined)).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
    expect(
      organizations.map(one => one.accounts[0].root?.password),
    ).not.toContain(undefined);
    // Ids and names as they were before root security was generated.
    expect(
      organizations
        .slice(0, 2)
        .map(one => [
          one.payerAccountId,
          one.organizationId,
          one.accounts[7].accountId,
          one.accounts[7].name,
        ]),
    ).toEqual(IDS_OF_SEED);
  });

  it('takes root users from the caller, and has none in China', () => {
    const root = { mfaDevices: [], accessKeys: [], signingCertificates: [] };
    const given = generatePortfolio({ ...usual, rootFor: () => root });
    const china = generatePortfolio({ ...usual, partition: 'aws-cn' });

    expect(given.organizations[1].accounts[3].root).toEqual(root);
    expect(china.organizations[1].accounts[3].root).toBeUndefined();
    expect(china.organizations[1].rootFeatures).toBeUndefined();
  });

  it.each([
    [{ organizations: -1 }, 'organizations'],
    [{ accountsPerOrganization: 0 }, 'accountsPerOrganization'],
    [
      { organizationalUnitsPerOrganization: 1.5 },
      'organizationalUnitsPerOrganization',
    ],
  ])('refuses %j', (options, name) => {
    expect(() => generatePortfolio({ ...usual, ...options })).toThrow(
      `${name} must be a whole number`,
    );
  });
});
