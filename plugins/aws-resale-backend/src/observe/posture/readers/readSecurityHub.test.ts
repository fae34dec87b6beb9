import type { SimulatedFinding } from 'aws-simulator';
import { at } from '../__testUtils__/roots';
import {
  forbid,
  linkedIn,
  NOW,
  readAll,
  setUpPosture,
  type PostureSetup,
} from '../__testUtils__/setUpPosture';

describe('readSecurityHub', () => {
  let aws: PostureSetup;

  const setUp = async (
    options?: Parameters<typeof setUpPosture>[0],
  ): Promise<void> => {
    aws = await setUpPosture(options);
  };

  afterEach(async () => {
    await aws?.stop();
  });

  const REGION = 'eu-central-1';

  const finding = (
    accountId: string,
    controlId: string,
    changes: Partial<SimulatedFinding> = {},
  ): SimulatedFinding => ({
    findingId: `${accountId}-${controlId}`,
    accountId,
    controlId,
    title: controlId,
    severity: 'CRITICAL',
    compliance: 'FAILED',
    workflow: 'NEW',
    recordState: 'ACTIVE',
    createdAt: at('2026-10-01'),
    updatedAt: at('2026-11-24'),
    ...changes,
  });

  /** Security Hub, administered by the last account or by the payer. */
  async function setUpHub(
    findingsOf: (accountIds: string[]) => SimulatedFinding[],
    by: 'LINKED' | 'PAYER' = 'LINKED',
  ) {
    let administrator = '';
    let payerAccountId = '';
    const administrators: Array<{
      payerAccountId: string;
      accountId: string;
      region: string;
    }> = [];
    await setUp({
      config: { securityHub: { administrators } },
      change: organization => {
        payerAccountId = organization.payerAccountId;
        administrator =
          by === 'PAYER'
            ? payerAccountId
            : linkedIn(organization).at(-1)?.accountId ?? '';
        organization.securityHub = {
          administratorAccountId: administrator,
          regions: [REGION],
          enabledAt: at('2026-01-01'),
          findings: findingsOf(
            linkedIn(organization).map(({ accountId }) => accountId),
          ),
        };
      },
    });
    administrators.push({
      payerAccountId,
      accountId: administrator,
      region: REGION,
    });
    return { administrator, administrators };
  }

  it('tells findings by check, and how new the newest is', async () => {
    await setUpHub(([first, second]) => [
      finding(first, 'IAM.4'),
      finding(first, 'IAM.6', { workflow: 'SUPPRESSED' }),
      finding(first, 'IAM.9', {
        compliance: 'PASSED',
        workflow: 'RESOLVED',
        updatedAt: at('2026-11-20'),
      }),
      finding(first, 'EC2.1'),
      finding(second, 'Account.1', { compliance: 'NOT_AVAILABLE' }),
      finding(second, 'IAM.9', { recordState: 'ARCHIVED' }),
    ]);
    const session = await aws.openPosture();
    const readings = await readAll(session, 'security-hub', aws.asked());
    const [first, second, third] = aws.linked;
    const said = {
      isSetAside: false,
      observedAt: '2026-11-24T08:30:00.000Z',
      source: { kind: 'SECURITY_HUB', name: REGION },
    };
    expect(readings.size).toBe(6);
    expect(readings.get(first.accountId)).toEqual({
      accountId: first.accountId,
      facts: {
        securityHub: {
          isEnabled: true,
          newestFindingAt: '2026-11-24T08:30:00.000Z',
        },
        findings: [
          {
            ...said,
            checkId: 'root-access-keys',
            control: 'IAM.4',
            outcome: 'FAILED',
          },
          {
            ...said,
            checkId: 'root-mfa-hardware',
            control: 'IAM.6',
            outcome: 'FAILED',
            isSetAside: true,
          },
          {
            ...said,
            checkId: 'root-mfa',
            control: 'IAM.9',
            outcome: 'PASSED',
            observedAt: '2026-11-20T08:30:00.000Z',
          },
        ],
      },
      missed: [],
      observedAt: NOW.toISOString(),
    });
    expect(readings.get(second.accountId)?.facts.findings).toEqual([
      {
        ...said,
        checkId: 'security-contact',
        control: 'Account.1',
        outcome: 'NOT_AVAILABLE',
      },
    ]);
    // Nobody can tell whether it is a member.
    expect(readings.get(third.accountId)).toMatchObject({
      facts: { findings: [] },
      missed: [
        {
          fact: 'securityHub',
          reason: 'incomplete',
          detail: 'securityhub:GetFindings (NoFindings)',
        },
      ],
    });
    // The payer is entered before the administrator.
    expect(aws.simulator.requests.byOperation()).toEqual({
      AssumeRole: 2,
      DescribeHub: 1,
      GetFindings: 1,
    });
    expect(aws.simulator.requests.list().at(-1)?.region).toBe(REGION);
  });

  it('asks for twenty accounts at once, page by page', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      String(700_000_000_000 + index),
    );
    await setUpHub(() =>
      many.flatMap(accountId =>
        ['IAM.4', 'IAM.6', 'IAM.9', 'Account.1'].flatMap(control =>
          [1, 2].map(number =>
            finding(accountId, control, {
              findingId: `${accountId}-${control}-${number}`,
            }),
          ),
        ),
      ),
    );
    const readings = await readAll(
      await aws.openPosture(),
      'security-hub',
      many.map(accountId => ({
        accountId,
        isPayer: false,
        model: 'ECAM' as const,
      })),
    );
    expect(readings.size).toBe(30);
    for (const { facts } of readings.values()) {
      expect(facts.findings).toHaveLength(8);
    }
    expect(aws.simulator.requests.count({ operation: 'GetFindings' })).toBe(3);
  });

  it('uses the payer where that administers it', async () => {
    await setUpHub(([first]) => [finding(first, 'IAM.9')], 'PAYER');
    const readings = await readAll(
      await aws.openPosture(),
      'security-hub',
      aws.asked(),
    );
    expect(readings.get(aws.linked[0].accountId)?.facts.findings).toHaveLength(
      1,
    );
    expect(aws.simulator.requests.byOperation()).toEqual({
      DescribeHub: 1,
      GetFindings: 1,
    });
  });

  it('takes a hub that is off for an answer', async () => {
    const { administrators } = await setUpHub(([first]) => [
      finding(first, 'IAM.9'),
    ]);
    administrators[0].region = 'eu-west-1';
    const readings = await readAll(
      await aws.openPosture(),
      'security-hub',
      aws.asked(),
    );
    for (const { facts, missed } of readings.values()) {
      expect(facts).toEqual({
        securityHub: { isEnabled: false },
        findings: [],
      });
      expect(missed).toEqual([]);
    }
    expect(aws.simulator.requests.count({ operation: 'GetFindings' })).toBe(0);
  });

  it.each(['securityhub:DescribeHub', 'securityhub:GetFindings'])(
    'says that %s was refused',
    async action => {
      await setUpHub(([first]) => [finding(first, 'IAM.9')]);
      forbid(aws.linked[aws.linked.length - 1], action);
      const readings = await readAll(
        await aws.openPosture(),
        'security-hub',
        aws.asked(),
      );
      expect(readings.size).toBe(6);
      for (const { facts, missed } of readings.values()) {
        expect(facts).toEqual({});
        expect(missed).toEqual(
          ['securityHub', 'findings'].map(fact => ({
            fact,
            reason: 'access-denied',
            detail: action,
          })),
        );
      }
    },
  );

  it('says that its administrator cannot be entered', async () => {
    const { administrator } = await setUpHub(() => []);
    aws.simulator.faults.withdrawRole(administrator);
    const readings = await readAll(
      await aws.openPosture(),
      'security-hub',
      aws.asked(),
    );
    expect(readings.get(aws.payer.accountId)?.missed).toContainEqual({
      fact: 'findings',
      reason: 'access-denied',
      detail: 'sts:AssumeRole',
    });
  });

  it('says where config names no administrator', async () => {
    const { administrators } = await setUpHub(() => []);
    administrators[0].payerAccountId = '999999999999';
    const readings = await readAll(
      await aws.openPosture(),
      'security-hub',
      aws.asked(),
    );
    expect(readings.get(aws.payer.accountId)?.missed).toEqual(
      ['securityHub', 'findings'].map(fact => ({
        fact,
        reason: 'not-configured',
      })),
    );
    expect(aws.simulator.requests.count()).toBe(0);
  });
});
