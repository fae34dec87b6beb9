import { deepStrictEqual } from 'node:assert';
import {
  type CustodySituation,
  custodySituations,
  DEMO_HUBS,
  type RequestLogEntry,
  type RootSecuritySituation,
  rootSecuritySituations,
  type SimulatedOrganization,
} from 'aws-simulator';
import type {
  OrganizationDetail,
  PostureReaderStatus,
  PostureTally,
} from 'backstage-plugin-aws-resale-common';
import { eventually } from './__testUtils__/eventually';
import { overdrawn } from './__testUtils__/overdrawn';
import { presentOfDemo } from './__testUtils__/presentOfDemo';
import { readDemoConfig } from './__testUtils__/readDemoConfig';
import { showCustody } from './__testUtils__/showCustody';
import { showRootSecurity } from './__testUtils__/showRootSecurity';
import { type RunningDemo, startDemo } from './__testUtils__/startDemo';

/** The month of history is replayed before the backend is up. */
const START_MS = 120_000;
/** How soon after the start everything that was read must be judged. */
const PATIENCE_MS = 60_000;
/** How long a reading of all payers may take within half of AWS's limits. */
const READING_MS = 240_000;
/** Calls about a linked account in one reading: entering it, its root user with a key, its contact. */
const CALLS_PER_LINKED_ACCOUNT = 7;
/** Of the hub's and of every payer's published limits: what `rateShare` says by default. */
const RATE_SHARE = 0.5;

const OSTSEE = '447109231180';
const TINDRA = '924736150826';
const MARA = 'user:default/mara.lindqvist';
/** Checks that no reader of the portal answers, though AWS could. */
const UNREAD_CHECKS = ['delegated-administrators'];

const rootSecurity: Array<[string, RootSecuritySituation]> = Object.entries(
  rootSecuritySituations,
);
const custody: Array<[string, CustodySituation]> =
  Object.entries(custodySituations);
const now = new Date();

let demo: RunningDemo;
let readable: SimulatedOrganization[];
/** When the present began: everything before was a replay. */
let started: Date;

/** Details of every organization that AWS lets the portal read. */
function details(): Promise<OrganizationDetail[]> {
  return Promise.all(
    readable.map(({ payerAccountId }) =>
      demo.api.getOrganization(payerAccountId),
    ),
  );
}

/** When something was logged. */
function timeOf(message: string): Date {
  const line = demo.log.find(({ text }) => text.includes(message));
  if (!line) {
    throw new Error(`Nothing was logged that says "${message}"`);
  }
  return line.at;
}

/** Makes everything due, and waits until all that is due at no cost was read. */
async function readEverything(): Promise<void> {
  const asked = Date.now();
  await demo.api.runAllOrganizations();
  await eventually(async () => {
    const waiting = (await details()).flatMap(
      ({ organization, readers = [] }) =>
        readers
          .filter(
            ({ reader, status, lastAttemptAt = '' }) =>
              status !== 'OFF' &&
              reader !== 'spend-anomalies' &&
              !(Date.parse(lastAttemptAt) >= asked),
          )
          .map(({ reader }) => `${organization.name}: ${reader}`),
    );
    deepStrictEqual(waiting, []);
  }, READING_MS);
}

/** Accounts by state, added up in the ways that must come to the same. */
function sums(tally: PostureTally) {
  const { exposed, accepted, protected: kept, removed, notObserved } = tally;
  return {
    observed: exposed + accepted + kept + removed,
    applicable: exposed + accepted + kept + removed + notObserved,
    exposed: Object.values(tally.exposedBy).reduce((sum, one) => sum + one, 0),
  };
}

function expectToAddUp(tally: PostureTally) {
  const { observed, applicable, exposed, protected: kept, removed } = tally;
  expect(sums(tally)).toEqual({ observed, applicable, exposed });
  expect(tally.rate).toBe(
    observed === 0 ? undefined : (kept + removed) / observed,
  );
}

beforeAll(async () => {
  readable = presentOfDemo(now);
  demo = await startDemo(now);
  started = timeOf('Replayed the history');
  // One payer of the situations waits for its approval.
  await demo.api.approveOrganization(TINDRA);
  await eventually(async () => {
    const { readers = [] } = await demo.api.getOrganization(TINDRA);
    const waiting = readers.filter(({ status }) => status === 'NEVER');
    deepStrictEqual(waiting.length, 0);
    deepStrictEqual(readers.length > 0, true);
    // Payers that are due longer come first.
  }, READING_MS);
  await eventually(async () => {
    const unjudged = (await demo.accounts()).filter(({ posture }) => !posture);
    deepStrictEqual(
      unjudged.map(({ accountId }) => accountId),
      [],
    );
    // Memberships come from a catalog that starts beside.
    const { fourEyes } = await demo.api.getAccountCustody(OSTSEE);
    deepStrictEqual(fourEyes.shared[0]?.person.ref, MARA);
  }, PATIENCE_MS);
}, START_MS + READING_MS + PATIENCE_MS);

afterAll(() => demo?.stop());

describe('the demo has', () => {
  it('every account judged, and every reader tried where it is on', async () => {
    const accounts = await demo.accounts();
    const { posture } = await demo.api.getOverview();

    expect(accounts.length).toBeGreaterThan(590);
    expect(posture?.exposure.applicable).toBe(
      accounts.filter(one => one.posture?.state !== 'NOT_APPLICABLE').length,
    );
    const untried = (await details()).flatMap(
      ({ organization: { name }, readers = [] }) =>
        readers
          .filter(({ status }) => status === 'NEVER')
          .map(({ reader }) => `${name}: ${reader}`),
    );
    expect(untried).toEqual([]);
  });

  it.each(rootSecurity)(
    'as root security: %s',
    async (_, situation) => {
      const { accountIds, expected, reason } = situation;
      const answered = Object.fromEntries(
        Object.entries(expected).map(([id, state]) => [
          id,
          UNREAD_CHECKS.includes(id) && state !== 'NOT_APPLICABLE'
            ? 'NOT_OBSERVED'
            : state,
        ]),
      );

      expect(await showRootSecurity(demo.api, situation)).toEqual(
        accountIds.map(accountId => ({
          accountId,
          expected: answered,
          ...(reason && { reason }),
        })),
      );
    },
    PATIENCE_MS,
  );

  it.each(custody)(
    'as custody: %s',
    async (_, situation) => {
      const { accountIds, facets, fourEyes, checks } = situation;

      expect(await showCustody(demo.api, situation)).toEqual(
        accountIds.map(accountId => ({
          accountId,
          facets,
          ...(fourEyes && {
            fourEyes: { shared: [], isOnePlace: false, ...fourEyes },
          }),
          checks,
        })),
      );
    },
    PATIENCE_MS,
  );

  it('one attestation that waits for a second person', async () => {
    const { items, totalCount } = await demo.api.listAttestations({});

    expect(totalCount).toBe(1);
    expect(items[0]).toMatchObject({
      accountCount: custodySituations.waiting.accountIds.length,
      attestedBy: { ref: 'user:default/sofia.haglund', title: 'Sofia Haglund' },
      mayConfirm: true,
    });
  });

  it('a past: exposed since somebody joined a team, and not before', async () => {
    const account = await demo.api.getAccount(
      custodySituations.oneInBothTeams.accountIds[1],
    );
    const days = Math.round(
      (now.getTime() - Date.parse(account.account.posture?.since ?? '')) /
        (24 * 60 * 60 * 1000),
    );
    const trend = await demo.api.getPostureTrend(30);

    expect(days).toBeGreaterThanOrEqual(2);
    expect(days).toBeLessThanOrEqual(4);
    expect(trend.days.length).toBeGreaterThan(10);
    expect(trend.days.map(({ day }) => day)).toEqual(
      trend.days.map(({ day }) => day).sort(),
    );
  });
});

describe('figures of the demo add up', () => {
  it('on the overview, by model and with payers apart', async () => {
    const { posture } = await demo.api.getOverview();

    expect(posture).toBeDefined();
    const tallies = Object.values(posture?.exposureBy ?? {});
    tallies.forEach(expectToAddUp);
    expectToAddUp(posture!.exposure);
    expectToAddUp(posture!.rootMfa);
    expectToAddUp(posture!.fourEyes);
    for (const key of [
      'exposed',
      'accepted',
      'protected',
      'removed',
      'notObserved',
      'notApplicable',
      'observed',
      'applicable',
    ] as const) {
      expect(tallies.reduce((sum, tally) => sum + tally[key], 0)).toBe(
        posture!.exposure[key],
      );
    }
    expect(posture!.exposure.exposed).toBeGreaterThan(0);
    expect(posture!.exposure.notObserved).toBeGreaterThan(0);
  });

  it('with what the lists show', async () => {
    const [{ posture }, accounts] = await Promise.all([
      demo.api.getOverview(),
      demo.accounts(),
    ]);
    const byState: Record<string, number> = {};
    for (const { posture: shown } of accounts) {
      const state = shown?.state ?? 'UNKNOWN';
      byState[state] = (byState[state] ?? 0) + 1;
    }
    const { items, totalCount } = await demo.api.listAccounts({
      posture: ['EXPOSED'],
      limit: 200,
    });

    expect(byState).toEqual({
      EXPOSED: posture!.exposure.exposed + posture!.exposure.accepted,
      PROTECTED: posture!.exposure.protected,
      REMOVED: posture!.exposure.removed,
      NOT_OBSERVED: posture!.exposure.notObserved,
      NOT_APPLICABLE: posture!.exposure.notApplicable,
    });
    expect(totalCount).toBe(byState.EXPOSED);
    expect(items.every(one => one.posture?.state === 'EXPOSED')).toBe(true);
  });

  it('of a customer, whose four-eyes one person broke', async () => {
    const customer = {
      kind: 'group',
      namespace: 'default',
      name: 'ostsee-energie',
    };
    const [posture, kept] = await Promise.all([
      demo.api.getCustomerPosture(customer),
      demo.api.getCustomerCustody(customer),
    ]);
    const { oneInBothTeams, twoTeams } = custodySituations;

    expectToAddUp(posture.exposure);
    expect(posture.exposure).toMatchObject({
      exposed: oneInBothTeams.accountIds.length,
      causes: { ONE_PERSON: oneInBothTeams.accountIds.length, NO_MFA: 0 },
    });
    expect(kept.fourEyes).toMatchObject({
      payer: { broken: 1, proven: 0 },
      linked: {
        broken: oneInBothTeams.accountIds.length - 1,
        proven: twoTeams.accountIds.length,
      },
    });
    for (const { payer, linked } of posture.checks) {
      expectToAddUp(payer);
      expectToAddUp(linked);
    }
  });

  it('and the overview says who has to do what first', async () => {
    const { attention } = await demo.api.getOverview();
    const ofOstsee = attention.filter(
      ({ kind, customerRef }) =>
        kind === 'EXPOSED' && customerRef === 'group:default/ostsee-energie',
    );

    // Linked accounts together, and the payer, which weighs otherwise.
    expect(
      ofOstsee.map(({ accounts, accountId }) => [accounts, accountId]),
    ).toEqual([
      [custodySituations.oneInBothTeams.accountIds.length - 1, undefined],
      [1, OSTSEE],
    ]);
    for (const one of ofOstsee) {
      expect(one).toMatchObject({
        cause: 'ONE_PERSON',
        responsible: 'PROVIDER',
        people: [{ ref: MARA, title: 'Mara Lindqvist' }],
      });
    }
    expect(attention).toContainEqual(
      expect.objectContaining({
        kind: 'CUSTODY_DUE',
        customerRef: 'group:default/alpenrose-versicherung',
        accounts: custodySituations.dueSoon.accountIds.length,
      }),
    );
  });
});

describe('a reading of the demo', () => {
  let firstDay: RequestLogEntry[];
  let charged: Array<{ payerAccountId: string } & PostureReaderStatus>;

  beforeAll(async () => {
    // The last reading of the past is longer ago than a day.
    await eventually(async () => {
      charged = (await details()).flatMap(({ organization, readers = [] }) =>
        readers
          .filter(
            ({ reader, status }) =>
              reader === 'spend-anomalies' && status !== 'OFF',
          )
          .map(one => ({
            payerAccountId: organization.payerAccountId,
            ...one,
          })),
      );
      const waiting = charged.filter(
        ({ nextDueAt = '' }) => !(Date.parse(nextDueAt) > Date.now()),
      );
      deepStrictEqual(waiting.length, 0);
    }, READING_MS);
    firstDay = demo.simulator.requests
      .list()
      .filter(({ at, isCharged }) => isCharged && at >= started);
    demo.simulator.requests.clear();
    await readEverything();
  }, 2 * READING_MS + PATIENCE_MS);

  it('asks about each linked account a few times, and no more', () => {
    const { requests } = demo.simulator;
    const linked = readable.flatMap(({ payerAccountId, accounts }) =>
      accounts
        .map(({ accountId }) => accountId)
        .filter(accountId => accountId !== payerAccountId),
    );
    const administrators = readDemoConfig(
      0,
    ).awsResale.posture.readers.securityHub.administrators.map(
      ({ accountId }: { accountId: string }) => accountId,
    );
    const counts = linked
      .filter(accountId => !administrators.includes(accountId))
      .map(accountId => requests.count({ accountId }));

    expect(linked.length).toBeGreaterThan(500);
    expect(Math.max(...counts)).toBeLessThanOrEqual(CALLS_PER_LINKED_ACCOUNT);
  });

  it('stays within its share of the limits that AWS publishes', () => {
    const entries = demo.simulator.requests.list();

    expect(entries.length).toBeGreaterThan(1000);
    expect(overdrawn(entries, { share: RATE_SHARE })).toEqual([]);
    expect(
      entries.filter(({ outcome }) => /Throttl|TooManyRequests/.test(outcome)),
    ).toEqual([]);
  });

  it('skips accounts that are not active', () => {
    const inactive = readable
      .flatMap(({ accounts }) => accounts)
      .filter(({ state }) => state !== 'ACTIVE')
      .map(({ accountId }) => accountId);

    expect(inactive).not.toEqual([]);
    expect(
      inactive.filter(accountId =>
        demo.simulator.requests.count({ accountId }),
      ),
    ).toEqual([]);
  });

  it('costs what Cost Explorer costs, once a day', () => {
    const byPayer = (payerAccountId: string) =>
      firstDay.filter(one => one.payerAccountId === payerAccountId);

    expect(charged.length).toBeGreaterThan(20);
    expect(firstDay.length).toBeGreaterThan(20);
    // What the portal says it made is what AWS charges for: monitors, and
    // subscriptions where there are any, one page each; nothing where it is refused.
    for (const { payerAccountId, chargedCalls, status, ...one } of charged) {
      // Where something happened today, the past ends with a reading.
      const isReadBefore = Date.parse(one.lastAttemptAt ?? '') < +started;
      expect([payerAccountId, isReadBefore ? 0 : chargedCalls]).toEqual([
        payerAccountId,
        byPayer(payerAccountId).length,
      ]);
      expect(chargedCalls > 0).toBe(status === 'OK');
      expect(chargedCalls).toBeLessThanOrEqual(2);
    }
    expect([...new Set(firstDay.map(({ service }) => service))]).toHaveLength(
      1,
    );
    for (const { lastAttemptAt = '', nextDueAt = '' } of charged) {
      const hours =
        (Date.parse(nextDueAt) - Date.parse(lastAttemptAt)) / 3_600_000;
      expect(hours).toBeGreaterThan(20);
    }
    // Run now makes all others due.
    expect(demo.simulator.requests.count({ isCharged: true })).toBe(0);
  });

  it('changes nothing, since nothing changed', async () => {
    const { posture } = await demo.api.getOverview();
    const { items } = await demo.api.listChanges({ limit: 200 });

    expect(posture?.exposure.exposed).toBeGreaterThan(0);
    expect(
      items.filter(
        ({ at, kind }) =>
          kind.startsWith('POSTURE') && Date.parse(at) > now.getTime() + 60_000,
      ),
    ).toEqual([]);
  });

  it(
    'with a reader that is refused leaves the others alone, and says so',
    async () => {
      const { payerAccountId, accountIds } = custodySituations.twoTeams;
      const before = await demo.api.getAccountPosture(accountIds[0]);
      const refused = demo.simulator.faults.fail(
        { payerAccountId, operation: 'GetAlternateContact' },
        { code: 'AccessDeniedException', status: 403 },
      );
      await readEverything();
      refused.remove();

      const { organization, readers = [] } = await demo.api.getOrganization(
        payerAccountId,
      );
      const statuses = Object.fromEntries(
        readers
          .filter(({ status }) => status !== 'OFF')
          .map(({ reader, status }) => [reader, status]),
      );
      expect(statuses).toEqual({
        // The role may list virtual MFA devices no more.
        'payer-root': 'PARTLY',
        'credential-report': 'OK',
        'organization-features': 'OK',
        'security-contacts': 'DENIED',
        'service-control-policies': 'OK',
        'organization-trail': 'OK',
        'spend-anomalies': 'OK',
        'root-audit': 'OK',
      });
      expect(
        readers.find(({ reader }) => reader === 'security-contacts'),
      ).toMatchObject({
        message: expect.stringContaining('account:GetAlternateContact'),
      });
      expect(organization.deniedReaders).toBeGreaterThanOrEqual(1);
      const after = await demo.api.getAccountPosture(accountIds[0]);
      expect(after.checks.map(({ state }) => state)).toEqual(
        before.checks.map(({ state }) => state),
      );
    },
    READING_MS + PATIENCE_MS,
  );
});

/** Not an entity ref, whose name may hold dots but no at sign. */
const E_MAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/;

describe('nothing that was read gives away', () => {
  const secrets = [
    ...DEMO_HUBS.map(({ secretAccessKey }) => secretAccessKey),
    readDemoConfig(0).awsResale.aws.externalIdSecrets[0].secret,
  ];

  it('an e-mail address or a secret in an answer', async () => {
    await demo.api.listNotificationRules();
    await demo.api.listPostureSources();
    const answers = demo.answers.filter(
      answer => !/^\S*\/accounts\/\d{12} /.test(answer),
    );

    expect(answers.length).toBeGreaterThan(100);
    expect(answers.filter(answer => E_MAIL.test(answer))).toEqual([]);
    expect(
      demo.answers.filter(answer =>
        secrets.some(secret => answer.includes(secret)),
      ),
    ).toEqual([]);
  });

  it('an e-mail address, a secret or a keeper in the log', () => {
    const lines = demo.log.map(({ text }) => text);
    // The catalog names the entities that it processes.
    const ours = lines.filter(line => !line.includes('"plugin":"catalog"'));

    expect(ours.length).toBeGreaterThan(20);
    expect(
      lines.filter(
        line =>
          E_MAIL.test(line) || secrets.some(secret => line.includes(secret)),
      ),
    ).toEqual([]);
    expect(
      ours.filter(line =>
        /mara\.lindqvist|tobias\.reuter|Mara Lindqvist/.test(line),
      ),
    ).toEqual([]);
  });
});
