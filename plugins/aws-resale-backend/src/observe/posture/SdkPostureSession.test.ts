import {
  POSTURE_READERS,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type { SimulatedPartition } from 'aws-simulator';
import { portfolioOf } from '../__testUtils__/setUpAws';
import { AccessDeniedError } from '../errors';
import { RequestBudget } from '../RequestBudget';
import type { Clock } from '../Clock';
import {
  forbid,
  linkedIn,
  readAll,
  readPayer,
  securedPortfolio,
  setUpPosture,
  type PostureSetup,
} from './__testUtils__/setUpPosture';
import { READER_SUBJECTS } from './types';

/** A clock on which waiting costs no time, and that others may read. */
class SharedClock implements Clock {
  time = Date.now();

  now(): number {
    return this.time;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.time += milliseconds;
  }
}

describe('SdkPostureSession', () => {
  let aws: PostureSetup;

  const setUp = async (
    change?: Parameters<typeof setUpPosture>[0],
  ): Promise<void> => {
    aws = await setUpPosture(change);
  };
  const administratorOf = (portfolio: ReturnType<typeof securedPortfolio>) => {
    const [organization] = portfolio.organizations;
    const [{ accountId }] = linkedIn(organization);
    const { payerAccountId } = organization;
    return { payerAccountId, accountId };
  };
  /** With every reader's needs met. */
  const setUpAll = async (
    partition: SimulatedPartition = 'aws',
    rest: Parameters<typeof setUpPosture>[0] = {},
  ) => {
    const region = {
      aws: 'eu-central-1',
      'aws-us-gov': 'us-gov-east-1',
      'aws-cn': 'cn-north-1',
    }[partition];
    const portfolio = securedPortfolio(
      organization => {
        organization.trustedServices = [
          'account.amazonaws.com',
          'iam.amazonaws.com',
        ];
        organization.serviceControlPolicies = [];
        organization.rootFeatures = ['RootSessions'];
        organization.securityHub = {
          administratorAccountId: linkedIn(organization)[0].accountId,
          regions: [region],
          enabledAt: new Date(),
          findings: [],
        };
        organization.trails = (organization.trails ?? []).map(trail => ({
          ...trail,
          homeRegion: region,
        }));
      },
      { partition },
    );
    await setUp({
      portfolio,
      config: {
        securityHub: {
          administrators: [{ ...administratorOf(portfolio), region }],
        },
      },
      ...rest,
    });
  };
  const subjectsOf = (reader: PostureReaderId) => {
    const of = {
      PAYER: [aws.payer],
      LINKED: aws.linked,
      ALL: aws.organization.accounts,
    };
    return aws.asked('SPAM', of[READER_SUBJECTS[reader]]);
  };

  afterEach(async () => {
    await aws?.stop();
  });

  it('does not open where the payer cannot be entered', async () => {
    await setUp();
    aws.simulator.faults.withdrawRole(aws.payer.accountId);
    await expect(aws.openPosture()).rejects.toThrow(AccessDeniedError);
  });

  it.each<PostureReaderId>(['linked-role', 'root-audit', 'security-hub'])(
    'enters no other account for %s once the payer lets nobody in, whatever credentials are at hand',
    async reader => {
      await setUpAll();
      await aws.openPosture();
      aws.simulator.faults.withdrawRole(aws.payer.accountId);
      // The credentials of the session before are good for an hour.
      const session = await aws.openPosture();
      for (const page of [aws.linked.slice(0, 3), aws.linked.slice(3)]) {
        const readings = await readAll(
          session,
          reader,
          aws.asked('SPAM', page),
        );
        expect(readings.size).toBe(page.length);
        for (const { facts, missed } of readings.values()) {
          expect(facts).toEqual({});
          expect(
            new Set(missed.map(item => `${item.reason} ${item.detail}`)),
          ).toEqual(new Set(['access-denied sts:AssumeRole']));
        }
      }
      expect(aws.simulator.requests.byOperation()).toEqual({ AssumeRole: 1 });
    },
  );

  it('asks the payer once for all other accounts that it enters', async () => {
    await setUpAll();
    const session = await aws.openPosture();
    for (const reader of ['linked-role', 'root-audit'] as const) {
      await readAll(session, reader, subjectsOf(reader));
    }
    expect(
      aws.simulator.requests.count({
        operation: 'AssumeRole',
        accountId: aws.payer.accountId,
      }),
    ).toBe(1);
  });

  it.each(POSTURE_READERS)(
    'leaves the results of others alone when all of %s is refused',
    async reader => {
      await setUpAll();
      const session = await aws.openPosture();
      const operations = {
        'payer-root': ['GetAccountSummary', 'ListVirtualMFADevices'],
        'credential-report': ['GenerateCredentialReport'],
        'organization-features': ['ListOrganizationsFeatures'],
        'security-contacts': ['GetAlternateContact'],
        'service-control-policies': ['ListPolicies'],
        'organization-trail': ['DescribeTrails'],
        'spend-anomalies': ['GetAnomalyMonitors'],
        'security-hub': ['DescribeHub'],
        'linked-role': ['AssumeRole'],
        'root-audit': ['AssumeRoot'],
      }[reader];
      const faults = operations.map(operation =>
        aws.simulator.faults.fail(
          { operation },
          {
            code: 'AccessDenied',
            message: 'no, root@customer.example',
            status: 403,
          },
        ),
      );
      const refused = await readAll(session, reader, subjectsOf(reader));
      expect(refused.size).toBe(subjectsOf(reader).length);
      for (const { facts, missed } of refused.values()) {
        expect(facts).toEqual({});
        expect(missed.length).toBeGreaterThan(0);
        expect(JSON.stringify(missed)).not.toContain('customer');
        expect(new Set(missed.map(one => one.reason))).toEqual(
          new Set(['access-denied']),
        );
      }
      faults.forEach(fault => fault.remove());
      aws.simulator.requests.clear();
      const [next] = POSTURE_READERS.filter(one => one !== reader);
      const after = await readAll(session, next, subjectsOf(next));
      expect([...after.values()][0].missed).toEqual([]);
      // The payer was not entered anew: its clients were kept.
      expect(
        aws.simulator.requests.count({
          operation: 'AssumeRole',
          accountId: aws.payer.accountId,
        }),
      ).toBe(0);
    },
  );

  it.each(POSTURE_READERS)('says that AWS throttled %s', async reader => {
    await setUpAll();
    const session = await aws.openPosture();
    aws.simulator.faults.throttle({});
    const readings = await readAll(session, reader, subjectsOf(reader));
    expect(readings.size).toBe(subjectsOf(reader).length);
    for (const { facts, missed } of readings.values()) {
      expect(facts).toEqual({});
      expect(new Set(missed.map(({ reason }) => reason))).toEqual(
        new Set(['throttled']),
      );
    }
  });

  it('tries again before it says so', async () => {
    await setUp({ access: { maxAttempts: 2 } });
    const session = await aws.openPosture();
    aws.simulator.faults.throttle({ operation: 'GetAccountSummary', times: 1 });
    const { missed } = await readPayer(aws, 'payer-root', session);
    expect(missed).toEqual([]);
    expect(session.callsOf('payer-root')).toEqual({
      calls: 3,
      chargedCalls: 0,
    });
  });

  it('charges for no answer that did not come', async () => {
    await setUp();
    const session = await aws.openPosture();
    aws.simulator.faults.throttle({ operation: 'GetAnomalyMonitors' });
    await readPayer(aws, 'spend-anomalies', session);
    expect(session.callsOf('spend-anomalies')).toEqual({
      calls: 1,
      chargedCalls: 0,
    });
  });

  it('assumes the role anew after a session that ended early', async () => {
    let ahead = 0;
    await setUp({ simulator: { now: () => Date.now() + ahead } });
    const session = await aws.openPosture();
    ahead = 2 * 60 * 60_000;
    const ended = await readPayer(aws, 'organization-features', session);
    expect(ended).toMatchObject({
      facts: {},
      missed: [
        {
          fact: 'features',
          reason: 'incomplete',
          detail: 'iam:ListOrganizationsFeatures (ExpiredToken)',
        },
      ],
    });
    const again = await readPayer(aws, 'organization-features', session);
    expect(again.missed).toEqual([]);
  });

  it('says that a connection was dropped, in a word', async () => {
    await setUp();
    const session = await aws.openPosture();
    aws.simulator.faults.dropConnection({ operation: 'DescribeTrails' });
    const { missed } = await readPayer(aws, 'organization-trail', session);
    expect(missed).toEqual([
      {
        fact: 'trails',
        reason: 'incomplete',
        detail: expect.stringMatching(/^cloudtrail:DescribeTrails \(\w+\)$/),
      },
    ]);
  });

  describe('abort', () => {
    it.each(POSTURE_READERS)('ends %s', async reader => {
      await setUpAll();
      const stopping = new AbortController();
      const session = await aws.openPosture(stopping.signal);
      aws.simulator.faults.delay({}, 60_000);
      const reading = readAll(session, reader, subjectsOf(reader));
      setImmediate(() => stopping.abort(new Error('enough')));
      await expect(reading).rejects.toThrow('enough');
    });

    it('begins nothing afterwards', async () => {
      await setUp();
      const stopping = new AbortController();
      const session = await aws.openPosture(stopping.signal);
      stopping.abort(new Error('enough'));
      await expect(readPayer(aws, 'payer-root', session)).rejects.toThrow(
        'enough',
      );
      expect(aws.simulator.requests.count()).toBe(0);
    });

    it('ends a wait for the credential report', async () => {
      const stopping = new AbortController();
      let isWaiting = false;
      const clock = new SharedClock();
      const sleep = clock.sleep.bind(clock);
      clock.sleep = async (milliseconds, signal) => {
        if (isWaiting) {
          stopping.abort(new Error('enough'));
        }
        await sleep(milliseconds, signal);
      };
      await setUp({ clock });
      const session = await aws.openPosture(stopping.signal);
      isWaiting = true;
      await expect(
        readPayer(aws, 'credential-report', session),
      ).rejects.toThrow('enough');
    });
  });

  describe('partitions', () => {
    it.each(['aws', 'aws-us-gov'] as const)(
      'asks every service of %s where it is',
      async partition => {
        await setUpAll(partition);
        const session = await aws.openPosture();
        for (const reader of POSTURE_READERS) {
          const readings = await readAll(session, reader, subjectsOf(reader));
          for (const { missed } of readings.values()) {
            expect(
              missed.filter(({ detail }) => !detail?.includes('NoFindings')),
            ).toEqual([]);
          }
        }
        const outcomes = aws.simulator.requests
          .list()
          .filter(
            ({ operation }) =>
              operation !== 'GetAlternateContact' &&
              operation !== 'GenerateCredentialReport',
          )
          .map(({ outcome }) => outcome);
        expect(new Set(outcomes)).toEqual(new Set(['OK']));
        expect(aws.simulator.requests.count({ operation: 'AssumeRoot' })).toBe(
          5,
        );
        const [assumed] = aws.simulator.requests.list({
          operation: 'AssumeRoot',
        });
        expect(assumed.parameters['TaskPolicyArn.arn']).toBe(
          `arn:${partition}:iam::aws:policy/root-task/IAMAuditRootUserCredentials`,
        );
      },
    );

    it('asks GovCloud for no costs: it is billed elsewhere', async () => {
      await setUpAll('aws-us-gov');
      const session = await aws.openPosture();
      const readings = await readAll(
        session,
        'spend-anomalies',
        aws.asked('SPAM', [aws.payer]),
      );
      expect(readings.size).toBe(0);
      expect(aws.simulator.requests.count({ service: 'ce' })).toBe(0);
    });

    it('asks China nothing about root, and the rest where it is', async () => {
      await setUpAll('aws-cn');
      const session = await aws.openPosture();
      const answering: PostureReaderId[] = [];
      for (const reader of POSTURE_READERS) {
        const readings = await readAll(session, reader, subjectsOf(reader));
        for (const { missed } of readings.values()) {
          expect(
            missed.filter(({ detail }) => !detail?.includes('NoFindings')),
          ).toEqual([]);
        }
        if (readings.size > 0) {
          answering.push(reader);
        }
      }
      expect(answering).toEqual([
        'security-contacts',
        'service-control-policies',
        'organization-trail',
        'spend-anomalies',
        'security-hub',
      ]);
      expect(aws.simulator.requests.count({ service: 'iam' })).toBe(0);
    });
  });

  describe('budgets', () => {
    it('keeps to the published rates of AWS', async () => {
      const clock = new SharedClock();
      const portfolio = securedPortfolio(
        organization => {
          organization.trustedServices = [
            'account.amazonaws.com',
            'iam.amazonaws.com',
          ];
          const [policy] = organization.serviceControlPolicies ?? [];
          organization.serviceControlPolicies = Array.from(
            { length: 30 },
            (_, index) => ({ ...policy, policyId: `p-abcdef${10 + index}` }),
          );
          organization.securityHub = {
            administratorAccountId: linkedIn(organization)[0].accountId,
            regions: ['us-east-1'],
            enabledAt: new Date(),
            findings: [],
          };
        },
        { accountsPerOrganization: 120 },
      );
      await setUp({
        portfolio,
        clock,
        rateShare: 1,
        // AWS as strict as it is, on the same clock.
        simulator: { now: () => clock.time, timeScale: 1 },
        config: {
          securityHub: {
            administrators: [
              { ...administratorOf(portfolio), region: 'us-east-1' },
            ],
          },
        },
      });
      const session = await aws.openPosture();
      for (const reader of [
        'service-control-policies',
        'security-contacts',
        'security-hub',
        'organization-trail',
        'root-audit',
      ] as const) {
        await readAll(session, reader, subjectsOf(reader));
      }
      const throttled = aws.simulator.requests
        .list()
        .filter(({ outcome }) => /Throttl|TooMany|LimitExceeded/.test(outcome));
      expect(throttled).toEqual([]);
      expect(aws.simulator.requests.count()).toBeGreaterThan(300);
    });

    it('counts every call with the reader that made it', async () => {
      await setUpAll();
      const session = await aws.openPosture();
      for (const reader of POSTURE_READERS) {
        aws.simulator.requests.clear();
        await readAll(session, reader, subjectsOf(reader));
        expect([reader, session.callsOf(reader).calls]).toEqual([
          reader,
          aws.simulator.requests.count(),
        ]);
      }
    });

    it('reads many linked accounts without keeping anything of them', async () => {
      const clock = new SharedClock();
      const budget = new RequestBudget({ rateShare: 1, clock });
      await setUp({
        portfolio: securedPortfolio(() => {}, {
          accountsPerOrganization: 60,
        }),
        access: { budget },
      });
      const session = await aws.openPosture();
      await readAll(session, 'linked-role', subjectsOf('linked-role'));
      expect(aws.access.payerCount).toBe(1);
      const open = await new Promise<number>(resolve => {
        setImmediate(() => resolve(process.getActiveResourcesInfo().length));
      });
      // 59 accounts with a connection each would show.
      expect(open).toBeLessThan(40);
    });
  });

  it('keeps clients of a payer whose role lacks everything optional', async () => {
    await setUp({ portfolio: portfolioOf({ accountsPerOrganization: 2 }) });
    forbid(aws.organization, 'iam:GetAccountSummary');
    const session = await aws.openPosture();
    await readPayer(aws, 'payer-root', session);
    await aws.openPosture();
    expect(aws.simulator.requests.count({ operation: 'AssumeRole' })).toBe(0);
  });
});
