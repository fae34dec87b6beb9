import {
  DescribeHubCommand,
  GetEnabledStandardsCommand,
  GetFindingsCommand,
  type GetFindingsCommandInput,
  paginateGetFindings,
  type SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { connect } from '../../__testUtils__/connect';
import { LINKED, securedPortfolio } from '../../__testUtils__/securedPortfolio';
import { securityClients } from '../../__testUtils__/securityClients';
import type { SimulatedFinding } from '../../rootSecurityModel';
import type { Simulator } from '../../Simulator';
import { startSimulator } from '../../startSimulator';

const PAYER = '100000000001';

function finding(
  accountId: string,
  controlId: string,
  changes: Partial<SimulatedFinding> = {},
): SimulatedFinding {
  return {
    findingId: `${accountId}-${controlId}`,
    accountId,
    controlId,
    title: `Control ${controlId}`,
    severity: 'CRITICAL',
    compliance: 'FAILED',
    workflow: 'NEW',
    recordState: 'ACTIVE',
    createdAt: new Date('2026-10-01T02:03:04.000Z'),
    updatedAt: new Date('2026-11-01T02:03:04.000Z'),
    ...changes,
  };
}

describe('Security Hub', () => {
  let simulator: Simulator;
  let client: SecurityHubClient;

  const organization = () => simulator.portfolio.organizations[0];

  beforeEach(async () => {
    simulator = await startSimulator({
      portfolio: securedPortfolio(),
      timeScale: 0,
    });
    organization().securityHub = {
      administratorAccountId: LINKED.security,
      regions: ['eu-central-1'],
      enabledAt: new Date('2025-01-02T03:04:05.000Z'),
      findings: [
        finding(LINKED.exposed, 'IAM.4'),
        finding(LINKED.exposed, 'IAM.6', { workflow: 'SUPPRESSED' }),
        finding(LINKED.exposed, 'IAM.9', { compliance: 'PASSED' }),
        finding(LINKED.removed, 'IAM.9', { recordState: 'ARCHIVED' }),
        finding(PAYER, 'Account.1', { severity: 'MEDIUM' }),
      ],
    };
    client = await clientOf(LINKED.security);
  });

  afterEach(() => simulator.stop());

  async function clientOf(accountId: string, region = 'eu-central-1') {
    const { credentials } = await connect(simulator, organization(), {
      accountId,
    });
    return securityClients(simulator, credentials, region).securityHub;
  }

  const get = (input: GetFindingsCommandInput = {}, from = client) =>
    from.send(new GetFindingsCommand(input));
  const idsFor = async (Filters: GetFindingsCommandInput['Filters']) =>
    (await get({ Filters })).Findings?.map(
      one => `${one.AwsAccountId} ${one.Compliance?.SecurityControlId}`,
    ).sort();
  const equal = (Value: string) => ({ Comparison: 'EQUALS' as const, Value });

  it('gives findings in their format', async () => {
    const { Findings } = await get({
      Filters: { ComplianceSecurityControlId: [equal('Account.1')] },
    });

    expect(Findings).toEqual([
      {
        SchemaVersion: '2018-10-08',
        Id: `arn:aws:securityhub:eu-central-1:${PAYER}:security-control/Account.1/finding/${PAYER}-Account.1`,
        ProductArn: 'arn:aws:securityhub:eu-central-1::product/aws/securityhub',
        ProductName: 'Security Hub',
        CompanyName: 'AWS',
        Region: 'eu-central-1',
        GeneratorId: 'security-control/Account.1',
        AwsAccountId: PAYER,
        Types: [
          'Software and Configuration Checks/Industry and Regulatory Standards',
        ],
        CreatedAt: '2026-10-01T02:03:04.000Z',
        FirstObservedAt: '2026-10-01T02:03:04.000Z',
        UpdatedAt: '2026-11-01T02:03:04.000Z',
        LastObservedAt: '2026-11-01T02:03:04.000Z',
        Severity: { Label: 'MEDIUM' },
        Title: 'Control Account.1',
        Description: 'Control Account.1',
        Resources: [
          {
            Type: 'AwsAccount',
            Id: `AWS::::Account:${PAYER}`,
            Partition: 'aws',
            Region: 'eu-central-1',
          },
        ],
        Compliance: { Status: 'FAILED', SecurityControlId: 'Account.1' },
        Workflow: { Status: 'NEW' },
        WorkflowState: 'NEW',
        RecordState: 'ACTIVE',
      },
    ]);
  });

  it('filters by control, account, state and result', async () => {
    await expect(
      idsFor({
        ComplianceSecurityControlId: [equal('IAM.4'), equal('IAM.9')],
        RecordState: [equal('ACTIVE')],
      }),
    ).resolves.toEqual([`${LINKED.exposed} IAM.4`, `${LINKED.exposed} IAM.9`]);
    await expect(
      idsFor({
        ComplianceSecurityControlId: [{ Comparison: 'PREFIX', Value: 'IAM.' }],
        WorkflowStatus: [{ Comparison: 'NOT_EQUALS', Value: 'SUPPRESSED' }],
        ComplianceStatus: [equal('FAILED')],
      }),
    ).resolves.toEqual([`${LINKED.exposed} IAM.4`, `${LINKED.removed} IAM.9`]);
    await expect(
      idsFor({
        AwsAccountId: [
          { Comparison: 'NOT_EQUALS', Value: LINKED.exposed },
          { Comparison: 'PREFIX_NOT_EQUALS', Value: '1' },
        ],
        SeverityLabel: [equal('CRITICAL')],
      }),
    ).resolves.toEqual([`${LINKED.removed} IAM.9`]);
  });

  it('pages', async () => {
    const sizes = [];
    const ids = new Set<string | undefined>();
    for await (const { Findings = [] } of paginateGetFindings(
      { client, pageSize: 2 },
      { Filters: { RecordState: [equal('ACTIVE')] } },
    )) {
      sizes.push(Findings.length);
      Findings.forEach(one => ids.add(one.Id));
    }

    expect(sizes).toEqual([2, 2]);
    expect(ids.size).toBe(4);
  });

  it('shows accounts other than the administrator their own findings', async () => {
    const { Findings } = await get({}, await clientOf(PAYER));

    expect(Findings?.map(one => one.AwsAccountId)).toEqual([PAYER]);
  });

  it('describes the hub', async () => {
    const HubArn = `arn:aws:securityhub:eu-central-1:${LINKED.security}:hub/default`;

    const described = await client.send(new DescribeHubCommand({}));

    expect(described).toMatchObject({
      HubArn,
      SubscribedAt: '2025-01-02T03:04:05.000Z',
      AutoEnableControls: true,
      ControlFindingGenerator: 'SECURITY_CONTROL',
    });
    await expect(
      client.send(new DescribeHubCommand({ HubArn })),
    ).resolves.toBeDefined();
    await expect(
      client.send(new DescribeHubCommand({ HubArn: `${HubArn}/x` })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });

  it.each<[string, () => void]>([
    [
      'in another region',
      () => {
        organization().securityHub!.regions = ['eu-west-1'];
      },
    ],
    [
      'in the account',
      () => {
        organization().securityHub!.administratorAccountId = PAYER;
        organization().securityHub!.memberAccountIds = [LINKED.exposed];
      },
    ],
    [
      'at all',
      () => {
        organization().securityHub = undefined;
      },
    ],
  ])('refuses where it is not enabled %s', async (_, change) => {
    change();
    const refused = {
      name: 'InvalidAccessException',
      message: `Account ${LINKED.security} is not subscribed to AWS Security Hub`,
      $metadata: { httpStatusCode: 401 },
    };

    await expect(client.send(new DescribeHubCommand({}))).rejects.toMatchObject(
      refused,
    );
    await expect(get()).rejects.toMatchObject(refused);
  });

  it.each<[string, GetFindingsCommandInput]>([
    ['a page of none', { MaxResults: 0 }],
    ['a page of more than 100', { MaxResults: 101 }],
    ['a token of nobody', { NextToken: 'made up' }],
    [
      'more than 20 values',
      {
        Filters: { AwsAccountId: Array.from({ length: 21 }, () => equal('1')) },
      },
    ],
    [
      'a comparison of words',
      {
        Filters: {
          AwsAccountId: [{ Comparison: 'CONTAINS_WORD', Value: '1' }],
        },
      },
    ],
    [
      'more than ten attributes',
      {
        Filters: Object.fromEntries(
          Array.from({ length: 11 }, (_, index) => [
            [
              'Id',
              'Title',
              'Type',
              'Region',
              'CompanyName',
              'ProductName',
              'ProductArn',
              'Description',
              'GeneratorId',
              'RecordState',
              'NoteText',
            ][index],
            [equal('1')],
          ]),
        ),
      },
    ],
  ])('refuses %s', async (_, input) => {
    await expect(get(input)).rejects.toMatchObject({
      name: 'InvalidInputException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('says what is not simulated', async () => {
    await expect(
      get({ Filters: { Title: [equal('x')] } }),
    ).rejects.toMatchObject({ name: 'NotSimulated' });
    await expect(
      client.send(new GetEnabledStandardsCommand({})),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });

  it('needs the permission, and refuses too many calls', async () => {
    simulator.faults.throttle({ operation: 'GetFindings', times: 1 });
    await expect(get()).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      $metadata: { httpStatusCode: 429 },
    });
    organization().accounts.find(
      one => one.accountId === LINKED.security,
    )!.role!.allowedActions = ['securityhub:Describe*'];
    await expect(get()).rejects.toMatchObject({
      name: 'AccessDeniedException',
      $metadata: { httpStatusCode: 403 },
    });
    await expect(
      client.send(new DescribeHubCommand({})),
    ).resolves.toBeDefined();
  });
});
