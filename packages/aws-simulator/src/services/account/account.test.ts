import {
  type AccountClient,
  GetAlternateContactCommand,
  type GetAlternateContactCommandInput,
  GetContactInformationCommand,
  GetPrimaryEmailCommand,
} from '@aws-sdk/client-account';
import { connect } from '../../__testUtils__/connect';
import { LINKED, securedPortfolio } from '../../__testUtils__/securedPortfolio';
import { securityClients } from '../../__testUtils__/securityClients';
import { SAMPLE_PAYERS } from '../../__testUtils__/samplePortfolio';
import type { Simulator } from '../../Simulator';
import { startSimulator } from '../../startSimulator';

describe('Account Management', () => {
  let simulator: Simulator;
  let client: AccountClient;

  const organization = () => simulator.portfolio.organizations[0];

  beforeEach(async () => {
    simulator = await startSimulator({
      portfolio: securedPortfolio(),
      timeScale: 0,
    });
    client = await clientOf(organization().payerAccountId);
  });

  afterEach(() => simulator.stop());

  async function clientOf(
    accountId: string,
    region = 'us-east-1',
    within = organization(),
  ) {
    const { credentials } = await connect(simulator, within, { accountId });
    return securityClients(simulator, credentials, region).account;
  }

  const alternate = (
    changes: Partial<GetAlternateContactCommandInput> = {},
    from = client,
  ) =>
    from.send(
      new GetAlternateContactCommand({
        AlternateContactType: 'SECURITY',
        ...changes,
      }),
    );
  const denied = {
    name: 'AccessDeniedException',
    $metadata: { httpStatusCode: 403 },
  };

  it('tells the contacts of the payer when no account is named', async () => {
    await expect(alternate()).resolves.toMatchObject({
      AlternateContact: {
        AlternateContactType: 'SECURITY',
        Name: 'Security desk',
        Title: 'Desk',
        EmailAddress: 'security@provider.example',
        PhoneNumber: '+49 381 1',
      },
    });
    await expect(
      client.send(new GetContactInformationCommand({})),
    ).resolves.toMatchObject({
      ContactInformation: {
        FullName: 'Nord & Wind',
        CompanyName: 'Nordwind',
        AddressLine1: 'Hafenstraße 1',
        City: 'Rostock',
        PostalCode: '18055',
        CountryCode: 'DE',
        PhoneNumber: '+49 381 0',
      },
    });
  });

  it('tells those of linked accounts to the payer', async () => {
    await expect(
      alternate({ AccountId: LINKED.exposed, AlternateContactType: 'BILLING' }),
    ).resolves.toMatchObject({
      AlternateContact: { EmailAddress: 'billing@acme.example' },
    });
    await expect(
      client.send(
        new GetContactInformationCommand({ AccountId: LINKED.exposed }),
      ),
    ).resolves.toMatchObject({
      ContactInformation: { FullName: 'Acme "EU"', CountryCode: 'US' },
    });
  });

  it('finds no contact that is not set', async () => {
    for (const input of [
      { AlternateContactType: 'OPERATIONS' as const },
      { AccountId: LINKED.exposed },
      { AccountId: LINKED.removed },
    ]) {
      await expect(alternate(input)).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
        $metadata: { httpStatusCode: 404 },
      });
    }
  });

  it('wants the payer not to name itself', async () => {
    await expect(
      alternate({ AccountId: organization().payerAccountId }),
    ).rejects.toMatchObject({
      ...denied,
      message: expect.stringContaining(
        'The management account can only be managed using the standalone context from the management account.',
      ),
    });
  });

  it('wants trusted access and all features for other accounts', async () => {
    organization().trustedServices = ['iam.amazonaws.com'];
    await expect(
      alternate({ AccountId: LINKED.exposed }),
    ).rejects.toMatchObject({
      ...denied,
      message: expect.stringContaining('trusted access'),
    });
    organization().featureSet = 'CONSOLIDATED_BILLING';
    await expect(
      alternate({ AccountId: LINKED.exposed }),
    ).rejects.toMatchObject({
      ...denied,
      message: expect.stringContaining('all features'),
    });
    await expect(alternate()).resolves.toBeDefined();
  });

  it('tells nothing of foreign accounts, nor to linked ones', async () => {
    const linked = await clientOf(LINKED.security);

    await expect(
      alternate({ AccountId: SAMPLE_PAYERS.china }),
    ).rejects.toMatchObject(denied);
    await expect(
      alternate({ AccountId: LINKED.exposed }, linked),
    ).rejects.toMatchObject(denied);
    await expect(alternate({}, linked)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    organization().delegatedAdministrators![0].services.push({
      principal: 'account.amazonaws.com',
      enabledAt: new Date(),
    });
    await expect(
      alternate(
        { AccountId: LINKED.exposed, AlternateContactType: 'BILLING' },
        linked,
      ),
    ).resolves.toBeDefined();
  });

  it('answers an account that is in no organization about itself', async () => {
    const standalone = simulator.portfolio.organizations[1];
    const own = await clientOf(
      standalone.payerAccountId,
      'us-east-1',
      standalone,
    );

    await expect(
      own.send(new GetContactInformationCommand({})),
    ).resolves.toMatchObject({
      ContactInformation: { FullName: SAMPLE_PAYERS.standalone },
    });
    await expect(
      alternate({ AccountId: LINKED.exposed }, own),
    ).rejects.toMatchObject(denied);
  });

  it.each([
    [{ AlternateContactType: 'LEGAL' as 'SECURITY' }],
    [{ AccountId: '12345' }],
  ])('refuses %j', async input => {
    await expect(alternate(input)).rejects.toMatchObject({
      name: 'ValidationException',
      reason: 'fieldValidationFailed',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('refuses other regions, unknown keys and operations, and too many calls', async () => {
    await expect(
      alternate(
        {},
        await clientOf(organization().payerAccountId, 'eu-central-1'),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidSignatureException',
      $metadata: { httpStatusCode: 403 },
    });
    await expect(
      alternate(
        {},
        securityClients(simulator, {
          accessKeyId: 'AKIAUNKNOWN',
          secretAccessKey: 'x',
        }).account,
      ),
    ).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      $metadata: { httpStatusCode: 403 },
    });
    await expect(
      client.send(new GetPrimaryEmailCommand({ AccountId: LINKED.exposed })),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
    simulator.faults.throttle({ operation: 'GetAlternateContact' });
    await expect(alternate()).rejects.toMatchObject({
      name: 'TooManyRequestsException',
      $metadata: { httpStatusCode: 429 },
    });
  });

  it('needs the permission', async () => {
    organization().role!.allowedActions = ['account:GetContactInformation'];

    await expect(alternate()).rejects.toMatchObject({
      ...denied,
      message: expect.stringContaining(
        'no identity-based policy allows the account:GetAlternateContact action',
      ),
    });
  });

  it('counts as a call about the account that is named', async () => {
    await alternate({ AccountId: LINKED.exposed }).catch(() => undefined);

    expect(
      simulator.requests.list({ operation: 'GetAlternateContact' }),
    ).toMatchObject([
      {
        accountId: LINKED.exposed,
        payerAccountId: organization().payerAccountId,
        outcome: 'ResourceNotFoundException',
        isCharged: false,
      },
    ]);
    expect(JSON.stringify(simulator.requests.list())).not.toContain('@');
  });
});
