import { deepStrictEqual } from 'node:assert';
import type { Entity } from '@backstage/catalog-model';
import {
  demoPollDates,
  type DemoSituation,
  type SimulatedOrganization,
  situations,
} from 'aws-simulator';
import {
  type Account,
  accountEntityRef,
  type Organization,
  organizationEntityRef,
} from 'backstage-plugin-aws-resale-common';
import { eventually } from './__testUtils__/eventually';
import { presentOfDemo } from './__testUtils__/presentOfDemo';
import { showSituation } from './__testUtils__/showSituation';
import { type RunningDemo, startDemo } from './__testUtils__/startDemo';

/** The month of history is replayed before the backend is up. */
const START_MS = 120_000;
/** How soon after the start the catalog and AWS must be read. */
const PATIENCE_MS = 60_000;

const table: Array<[string, DemoSituation]> = Object.entries(situations);
const now = new Date();

let demo: RunningDemo;
let readable: SimulatedOrganization[];

/** Refs of the entities that the API says there should be. */
async function refsOfApi(): Promise<string[]> {
  const [accounts, organizations] = await Promise.all([
    demo.accounts(),
    demo.organizations(),
  ]);
  return [
    ...accounts.map(({ accountId }) => accountEntityRef(accountId)),
    ...organizations.flatMap(({ organizationId }) =>
      organizationId ? [organizationEntityRef(organizationId)] : [],
    ),
  ].sort();
}

beforeAll(async () => {
  readable = presentOfDemo(now);
  demo = await startDemo(now);
  // The past was polled by the replay; the present must be polled by the workers.
  const asked = Date.now();
  await demo.api.runAllOrganizations();
  await eventually(async () => {
    const waiting = (await demo.organizations()).filter(
      ({ state, lastRun }) =>
        state !== 'WAITING_FOR_APPROVAL' &&
        !(lastRun?.endedAt && Date.parse(lastRun.startedAt) >= asked),
    );
    deepStrictEqual(
      waiting.map(({ name }) => name),
      [],
    );
  }, PATIENCE_MS);
}, START_MS + PATIENCE_MS);

afterAll(() => demo?.stop());

describe('the demo shows', () => {
  it.each(table)('%s', async (_, situation) => {
    const { accountIds, expected } = situation;
    const { accountChanges = [], ...claims } = expected;
    const perAccount = {
      ...claims,
      accountChanges: expect.arrayContaining(accountChanges),
    };

    expect(await showSituation(demo.api, situation)).toMatchObject(
      accountIds?.map(accountId => ({ accountId, ...perAccount })) ?? [
        perAccount,
      ],
    );
  });
});

describe('the demo is complete', () => {
  let accounts: Account[];
  let organizations: Organization[];
  let entities: Map<string, Entity>;

  beforeAll(async () => {
    entities = await eventually(async () => {
      const found = await demo.entities();
      deepStrictEqual([...found.keys()].sort(), await refsOfApi());
      return found;
    }, PATIENCE_MS);
    accounts = await demo.accounts();
    organizations = await demo.organizations();
  }, PATIENCE_MS + START_MS);

  it('lists every account that AWS lists exactly once, where AWS has it', () => {
    const ids = accounts.map(({ accountId }) => accountId);
    expect(ids).toEqual([...new Set(ids)]);

    const listed = readable.flatMap(({ payerAccountId, accounts: members }) =>
      members.map(({ accountId, name }) => ({
        accountId,
        name,
        payerAccountId,
      })),
    );
    const shown = new Map(accounts.map(one => [one.accountId, one]));
    expect(listed.length).toBeGreaterThan(300);
    expect(
      listed.map(({ accountId }) => {
        const one = shown.get(accountId);
        return (
          one && {
            accountId,
            name: one.name,
            payerAccountId: one.payerAccountId,
          }
        );
      }),
    ).toEqual(listed);
  });

  it('keeps other accounts only where AWS is not read or a removal is held', () => {
    const listed = new Set(
      readable.flatMap(one => one.accounts.map(({ accountId }) => accountId)),
    );
    const kept = new Set(
      organizations
        .filter(({ state }) =>
          ['ACCESS_WITHDRAWN', 'REMOVAL_HELD'].includes(state),
        )
        .map(({ payerAccountId }) => payerAccountId),
    );

    expect(
      accounts.filter(
        ({ accountId, payerAccountId }) =>
          !listed.has(accountId) && !kept.has(payerAccountId),
      ),
    ).toEqual([]);
  });

  it('has an entity of each account, named as AWS names it', () => {
    const titles = accounts.map(({ accountId }) => [
      accountId,
      entities.get(accountEntityRef(accountId))?.metadata.title,
    ]);

    expect(titles).toEqual(
      accounts.map(({ accountId, name }) => [accountId, name]),
    );
    expect(titles.map(([, title]) => title)).toEqual(
      expect.arrayContaining([
        'Acme "EU"',
        '-',
        expect.stringMatching(/\p{Script=Han}|\p{Script=Katakana}/u),
        expect.stringMatching(/^.{50}$/u),
      ]),
    );
  });

  it('has an entity of each organization that AWS lets it read', () => {
    expect([...entities.keys()]).toEqual(
      expect.arrayContaining(
        readable.map(({ organizationId = '' }) =>
          organizationEntityRef(organizationId),
        ),
      ),
    );
  });

  it('has no entity of an account that is gone', async () => {
    const gone = await demo.accounts('GONE');

    expect(gone).not.toEqual([]);
    expect(
      gone.filter(({ accountId }) => entities.has(accountEntityRef(accountId))),
    ).toEqual([]);
  });

  it('has no e-mail address in any entity', () => {
    expect(
      [...entities.values()].filter(one => JSON.stringify(one).includes('@')),
    ).toEqual([]);
  });

  it('reads one payer with the fields that AWS had before', async () => {
    const { payerAccountId } = situations.oldFields;
    const { organization } = await demo.api.getOrganization(payerAccountId);

    expect(organization.notRead).not.toEqual([]);
    expect(demoPollDates(now).length).toBeGreaterThan(1);
  });
});
