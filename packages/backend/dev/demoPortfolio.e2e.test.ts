import { deepStrictEqual, ok } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import {
  demoPollDates,
  type DemoProblem,
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
import { everyItem } from './__testUtils__/everyItem';
import { presentOfDemo } from './__testUtils__/presentOfDemo';
import { showSituation } from './__testUtils__/showSituation';
import { type RunningDemo, startDemo } from './__testUtils__/startDemo';

/** The month of history is replayed before the backend is up. */
const START_MS = 120_000;
/** How soon after the start the catalog and AWS must be read. */
const PATIENCE_MS = 60_000;
/** How much later everything that was read is held against each other. */
const SETTLE_MS = 10_000;

/** Whom customers of the demo name, one of them with a letter missing. */
const MANAGER = 'user:default/luis.ferrer';

const table: Array<[string, DemoSituation]> = Object.entries(situations);
const now = new Date();

let demo: RunningDemo;
let readable: SimulatedOrganization[];

/** Some of the problems where some are wanted, and none where none is. */
function problemsLike(problems: DemoProblem[]): unknown {
  return problems.length > 0
    ? expect.arrayContaining(
        problems.map(problem => expect.objectContaining(problem)),
      )
    : [];
}

/** Refs to which relations of a type lead. */
function targetsOf(entity: Entity | undefined, type: string): string[] {
  return (entity?.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef)
    .sort();
}

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
  // Annotations name people and accounts, which the catalog may process later.
  await eventually(async () => {
    const refs = [MANAGER, situations.componentWithUnknownAccount.entityRef];
    const found = await Promise.all(refs.map(ref => demo.entity(ref)));
    deepStrictEqual(
      found.map(entity => entity && stringifyEntityRef(entity)),
      refs,
    );
  }, PATIENCE_MS);
  const complete = Date.now();
  await eventually(async () => {
    const { asOf = '' } = await demo.api.getMapping();
    ok(Date.parse(asOf) > complete, `The catalog was read last at ${asOf}`);
  }, PATIENCE_MS);
}, START_MS + 3 * PATIENCE_MS);

afterAll(() => demo?.stop());

describe('the demo shows', () => {
  it.each(table)(
    '%s',
    async (_, situation) => {
      const { accountIds, expected } = situation;
      const { accountChanges = [], problems, ...claims } = expected;
      const perAccount = {
        ...claims,
        accountChanges: expect.arrayContaining(accountChanges),
        ...(problems && { problems: problemsLike(problems) }),
      };

      // Annotations are held against each other after both sides were read.
      await eventually(
        async () =>
          expect(await showSituation(demo.api, situation)).toMatchObject(
            accountIds?.map(accountId => ({ accountId, ...perAccount })) ?? [
              perAccount,
            ],
          ),
        SETTLE_MS,
      );
    },
    PATIENCE_MS,
  );
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

describe('the demo maps', () => {
  let accounts: Account[];

  beforeAll(async () => {
    accounts = await demo.accounts();
  }, PATIENCE_MS);

  it('by every source, and says how many accounts by which', async () => {
    const summary = await demo.api.getMapping();
    const bySource: Record<string, number> = {};
    for (const { mappingSource } of accounts) {
      if (mappingSource) {
        bySource[mappingSource] = (bySource[mappingSource] ?? 0) + 1;
      }
    }
    const unmapped = accounts.filter(({ customer }) => !customer);

    expect(Object.keys(bySource).sort()).toEqual([
      'ACCOUNT_TAG',
      'LINKED_ACCOUNT_ANNOTATION',
      'NAME_RULE',
      'ORGANIZATION',
      'OU_RULE',
      'OU_TAG',
    ]);
    expect(summary).toMatchObject({
      accounts: accounts.length,
      mapped: accounts.length - unmapped.length,
      unmapped: unmapped.length,
      dismissed: 0,
      bySource,
    });
    expect(summary.conflicts).toBeGreaterThan(0);
    expect(summary.problems).toBeGreaterThan(0);
  });

  it('more and more over the month', async () => {
    const { days, unmapped } = await demo.api.getMapping();
    const [first] = days;
    const last = days[days.length - 1];

    expect(days.length).toBeGreaterThan(10);
    expect(days.map(({ day }) => day)).toEqual(
      days.map(({ day }) => day).sort(),
    );
    expect(last.unmapped).toBe(unmapped);
    expect(first.unmapped).toBeGreaterThan(last.unmapped);
  });

  it('with a queue of whatever has no customer, payers last', async () => {
    const queue = await everyItem(cursor =>
      demo.api.listMappingQueue({ status: 'OPEN', cursor, limit: 100 }),
    );

    expect(queue.map(({ accountId }) => accountId).sort()).toEqual(
      accounts
        .filter(({ customer }) => !customer)
        .map(({ accountId }) => accountId)
        .sort(),
    );
    const firstPayer = queue.findIndex(({ isPayer }) => isPayer);
    expect(queue.slice(firstPayer).every(({ isPayer }) => isPayer)).toBe(true);
  });

  it('with one suggestion for accounts that stand together', async () => {
    const { accountIds } = situations.unmappedAccounts;

    const { alike, customer, snippets } = await demo.api.getMappingQueueItem(
      accountIds[0],
    );

    expect([...alike].sort()).toEqual([...accountIds].sort());
    expect(customer?.ref).toBe('group:default/gdansk-robotics');
    const annotation = snippets.find(({ kind }) => kind === 'ANNOTATION');
    // What the customer names already stays, and all that are alike come to it.
    for (const id of [
      ...accountIds,
      ...situations.sharedByAnnotation.accountIds,
    ]) {
      expect(annotation?.copy).toContain(id);
    }
  });

  it('by rules, each with what it does and would do', async () => {
    const { items } = await demo.api.listMappingRules();
    const byRule = new Map(items.map(rule => [rule.id, rule.mapped]));

    for (const { accountIds, expected } of [
      situations.sharedByUnitRule,
      situations.sharedByNameRule,
    ]) {
      expect(byRule.get(expected.mappingRule)).toBe(accountIds.length);
    }
    const trial = await demo.api.tryMappingRule({
      ouPath: '/Kunden/{name}/**',
      customer: 'group:default/{name}-robotics',
      payerAccountId: situations.unmappedAccounts.payerAccountId,
    });
    expect(trial).toMatchObject({
      mapped: situations.unmappedAccounts.accountIds.length,
      alreadyHere: situations.sharedByAnnotation.accountIds.length,
    });
    expect(trial).toMatchObject({ elsewhere: 0 });
    expect(trial.unknownCustomers).toEqual(
      expect.arrayContaining(['group:default/diverse-robotics']),
    );
  });

  it('so that a component leads to its account, and that to its customer', async () => {
    const { entityRef, expected } = situations.componentWithAccounts;

    await eventually(async () => {
      const component = await demo.entity(entityRef);
      expect(targetsOf(component, 'dependsOn')).toEqual(
        expected.entityAccounts.map(id => accountEntityRef(id)).sort(),
      );
      for (const id of expected.entityAccounts) {
        const account = await demo.entity(accountEntityRef(id));
        expect(targetsOf(account, 'ownedBy')).toEqual([
          'group:default/falkenberg-logistik',
        ]);
        expect(targetsOf(account, 'dependencyOf')).toContain(entityRef);
      }
    }, PATIENCE_MS);
  });

  it.each([
    [situations.componentWithShortId, '018302774519'],
    [situations.componentWithNumber, 'quotes'],
  ])(
    'and shows what is wrong on the entity itself, which stays: $description',
    async ({ entityRef }, text) => {
      const mistaken: AlphaEntity | undefined = await demo.entity(entityRef);

      expect(mistaken?.status?.items).toEqual([
        expect.objectContaining({
          level: 'error',
          type: 'backstage.io/catalog-processing',
          message: expect.stringContaining(text),
        }),
      ]);
    },
  );

  it('and finds the same in the text of a file', async () => {
    const text = readFileSync(
      join(__dirname, '../../../examples/annotation-problems.yaml'),
      'utf8',
    );

    const { entities, problems } = await demo.api.checkAnnotations(text);

    expect(entities).toBe(7);
    // That an account does not exist is not seen in a file.
    expect(new Set(problems.map(({ entityRef }) => entityRef))).toEqual(
      new Set(
        [
          situations.componentWithShortId,
          situations.componentWithNumber,
          situations.componentWithShortNumber,
          situations.componentWithContradiction,
          situations.componentWithDashes,
          situations.misplacedAnnotation,
        ].map(({ entityRef }) => entityRef),
      ),
    );
    const lines = text.split('\n');
    for (const { line, annotation = '' } of problems) {
      expect(lines[line - 1]).toContain(annotation);
    }
  });
});
