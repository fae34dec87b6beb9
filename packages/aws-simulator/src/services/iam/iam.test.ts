import {
  GenerateCredentialReportCommand,
  GetAccessKeyLastUsedCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  GetLoginProfileCommand,
  GetUserCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListOrganizationsFeaturesCommand,
  ListSigningCertificatesCommand,
  ListUsersCommand,
  ListVirtualMFADevicesCommand,
  paginateListVirtualMFADevices,
} from '@aws-sdk/client-iam';
import { assumeAuditRoot } from '../../__testUtils__/assumeAuditRoot';
import { connect } from '../../__testUtils__/connect';
import {
  EXPOSED_ROOT,
  LINKED,
  securedPortfolio,
} from '../../__testUtils__/securedPortfolio';
import { securityClients } from '../../__testUtils__/securityClients';
import { SAMPLE_PAYERS } from '../../__testUtils__/samplePortfolio';
import type { Simulator } from '../../Simulator';
import { startSimulator } from '../../startSimulator';

const HOUR = 60 * 60 * 1000;

describe('IAM', () => {
  let simulator: Simulator;
  let now: number;
  let iam: IAMClient;

  beforeEach(async () => {
    now = Date.now();
    simulator = await startSimulator({
      portfolio: securedPortfolio(),
      timeScale: 0,
      now: () => now,
    });
    iam = await iamOf(SAMPLE_PAYERS.commercial);
  });

  afterEach(() => simulator.stop());

  const organizationOf = (payerAccountId: string) =>
    simulator.portfolio.organizations.find(
      one => one.payerAccountId === payerAccountId,
    )!;
  const organization = () => organizationOf(SAMPLE_PAYERS.commercial);
  const payer = () => organization().accounts[0];

  async function iamOf(
    payerAccountId: string,
    region = 'us-east-1',
    hubIndex = 0,
  ) {
    const { credentials } = await connect(
      simulator,
      organizationOf(payerAccountId),
      { hubIndex },
    );
    return securityClients(simulator, credentials, region).iam;
  }

  async function rootIamOf(accountId: string) {
    const { credentials } = await connect(simulator, organization());
    const { sts } = securityClients(simulator, credentials);
    return securityClients(simulator, await assumeAuditRoot(sts, accountId))
      .iam;
  }

  const summary = async (client: IAMClient) =>
    (await client.send(new GetAccountSummaryCommand({}))).SummaryMap;

  describe('GetAccountSummary', () => {
    it('tells of the root user of the payer', async () => {
      await expect(summary(iam)).resolves.toMatchObject({
        AccountMFAEnabled: 1,
        AccountAccessKeysPresent: 0,
        AccountSigningCertificatesPresent: 0,
        AccountPasswordPresent: 1,
        Users: 2,
      });
    });

    it('tells of the root user of linked accounts in root sessions', async () => {
      await expect(
        summary(await rootIamOf(LINKED.exposed)),
      ).resolves.toMatchObject({
        AccountMFAEnabled: 0,
        AccountAccessKeysPresent: 1,
        AccountSigningCertificatesPresent: 1,
        AccountPasswordPresent: 1,
      });
      await expect(
        summary(await rootIamOf(LINKED.removed)),
      ).resolves.toMatchObject({
        AccountMFAEnabled: 0,
        AccountAccessKeysPresent: 0,
        AccountSigningCertificatesPresent: 0,
        AccountPasswordPresent: 0,
      });
    });

    it('takes a root user that nobody described for one with a password and an app', async () => {
      await expect(
        summary(await rootIamOf(LINKED.security)),
      ).resolves.toMatchObject({
        AccountMFAEnabled: 1,
        AccountPasswordPresent: 1,
        AccountAccessKeysPresent: 0,
      });
      await expect(
        summary(await iamOf(SAMPLE_PAYERS.standalone)),
      ).resolves.toMatchObject({ AccountMFAEnabled: 1 });
    });

    it.each([
      ['china', 'cn-north-1', 1],
      ['govCloud', 'us-gov-west-1', 2],
    ] as const)(
      'knows no root credentials in %s',
      async (name, region, hub) => {
        await expect(
          summary(await iamOf(SAMPLE_PAYERS[name], region, hub)),
        ).resolves.toMatchObject({
          AccountMFAEnabled: 0,
          AccountAccessKeysPresent: 0,
          AccountSigningCertificatesPresent: 0,
          AccountPasswordPresent: 0,
        });
      },
    );

    it('leaves the password out where fields are old', async () => {
      simulator.faults.oldFieldSet({ operation: 'GetAccountSummary' });

      const map = await summary(iam);

      expect(map).toMatchObject({ AccountMFAEnabled: 1 });
      expect(map).not.toHaveProperty('AccountPasswordPresent');
    });
  });

  describe('ListVirtualMFADevices', () => {
    it('lists apps of all users, the root user’s with an ARN of its own', async () => {
      payer().root!.mfaDevices.push({
        kind: 'virtual',
        enabledAt: new Date('2026-01-02T03:04:05.000Z'),
      });

      const { VirtualMFADevices, IsTruncated } = await iam.send(
        new ListVirtualMFADevicesCommand({ AssignmentStatus: 'Assigned' }),
      );

      expect(IsTruncated).toBe(false);
      expect(VirtualMFADevices).toHaveLength(2);
      expect(VirtualMFADevices).toEqual(
        expect.arrayContaining([
          {
            SerialNumber:
              'arn:aws:iam::100000000001:mfa/root-account-mfa-device',
            EnableDate: new Date('2026-01-02T03:04:05.000Z'),
            User: {
              UserId: '100000000001',
              Arn: 'arn:aws:iam::100000000001:root',
              CreateDate: payer().joinedAt,
            },
          },
          expect.objectContaining({
            SerialNumber: 'arn:aws:iam::100000000001:mfa/break,glass',
            User: expect.objectContaining({
              UserName: 'break,glass',
              Arn: 'arn:aws:iam::100000000001:user/break,glass',
              PasswordLastUsed: new Date('2026-05-06T08:30:00.000Z'),
            }),
          }),
        ]),
      );
    });

    it('leaves out tokens, passkeys and, for the asking, all that is assigned', async () => {
      const list = async (AssignmentStatus: 'Any' | 'Unassigned') =>
        (
          await iam.send(new ListVirtualMFADevicesCommand({ AssignmentStatus }))
        ).VirtualMFADevices?.map(one => one.User?.UserName);

      await expect(list('Any')).resolves.toEqual(['break,glass']);
      await expect(list('Unassigned')).resolves.toEqual([]);
    });

    it('pages by markers, over empty pages too', async () => {
      payer().iamUsers = Array.from({ length: 7 }, (_, index) => ({
        userName: `user-${index}`,
        createdAt: new Date(0),
        mfaDevices: [{ kind: 'virtual' as const, enabledAt: new Date(0) }],
        accessKeys: [],
        signingCertificates: [],
      }));
      simulator.faults.emptyPages({ operation: 'ListVirtualMFADevices' }, 2);
      const pages = [];
      for await (const page of paginateListVirtualMFADevices(
        { client: iam, pageSize: 3 },
        {},
      )) {
        pages.push(page.VirtualMFADevices?.map(one => one.User?.UserName));
      }

      expect(pages.map(page => page?.length)).toEqual([3, 0, 3, 0, 1]);
      expect(pages.flat().sort()).toEqual(
        payer().iamUsers?.map(one => one.userName),
      );
    });

    it.each([
      [{ MaxItems: 0 }],
      [{ MaxItems: 1001 }],
      [{ Marker: 'made up' }],
      [{ AssignmentStatus: 'Lost' as 'Any' }],
    ])('refuses %j', async input => {
      await expect(
        iam.send(new ListVirtualMFADevicesCommand(input)),
      ).rejects.toMatchObject({
        name: 'ValidationError',
        $metadata: { httpStatusCode: 400 },
      });
    });
  });

  describe('a root session', () => {
    it('lists second factors of each kind', async () => {
      organization().accounts[1].root!.mfaDevices = [
        { kind: 'virtual', enabledAt: new Date(0) },
        { kind: 'hardware', enabledAt: new Date(0) },
        { kind: 'passkey', enabledAt: new Date(0), name: 'safe' },
      ];
      const root = await rootIamOf(LINKED.exposed);

      const { MFADevices } = await root.send(new ListMFADevicesCommand({}));

      expect(MFADevices?.map(one => one.SerialNumber).sort()).toEqual([
        expect.stringMatching(/^GAHT\d{8}$/),
        'arn:aws:iam::012345678901:mfa/root-account-mfa-device',
        'arn:aws:iam::012345678901:u2f/root-account/safe-012345678901',
      ]);
    });

    it('lists keys and when they were used', async () => {
      const root = await rootIamOf(LINKED.exposed);
      const [used, unused] = EXPOSED_ROOT.accessKeys;

      const { AccessKeyMetadata } = await root.send(
        new ListAccessKeysCommand({}),
      );

      expect(AccessKeyMetadata).toEqual(
        expect.arrayContaining([
          {
            AccessKeyId: used.accessKeyId,
            Status: 'Active',
            CreateDate: used.createdAt,
          },
          {
            AccessKeyId: unused.accessKeyId,
            Status: 'Inactive',
            CreateDate: unused.createdAt,
          },
        ]),
      );
      const lastUsed = async (AccessKeyId: string) =>
        (await root.send(new GetAccessKeyLastUsedCommand({ AccessKeyId })))
          .AccessKeyLastUsed;
      await expect(lastUsed(used.accessKeyId)).resolves.toEqual({
        LastUsedDate: used.lastUsed?.at,
        Region: 'eu-central-1',
        ServiceName: 's3',
      });
      await expect(lastUsed(unused.accessKeyId)).resolves.toEqual({
        Region: 'N/A',
        ServiceName: 'N/A',
      });
    });

    it('looks at certificates, password and the user itself', async () => {
      const root = await rootIamOf(LINKED.exposed);

      const { Certificates } = await root.send(
        new ListSigningCertificatesCommand({}),
      );
      const { LoginProfile } = await root.send(new GetLoginProfileCommand({}));
      const { User } = await root.send(new GetUserCommand({}));

      expect(Certificates).toEqual([
        {
          CertificateId: 'CERTIFICATE0000000000001',
          Status: 'Active',
          UploadDate: EXPOSED_ROOT.signingCertificates[0].uploadedAt,
        },
      ]);
      expect(LoginProfile).toEqual({
        CreateDate: EXPOSED_ROOT.password?.changedAt,
        PasswordResetRequired: false,
      });
      expect(User).toEqual({
        UserId: LINKED.exposed,
        Arn: `arn:aws:iam::${LINKED.exposed}:root`,
        CreateDate: organization().accounts[1].joinedAt,
        PasswordLastUsed: EXPOSED_ROOT.password?.lastUsedAt,
      });
    });

    it('finds nothing where root credentials were removed', async () => {
      const root = await rootIamOf(LINKED.removed);

      await expect(
        root.send(new GetLoginProfileCommand({})),
      ).rejects.toMatchObject({
        name: 'NoSuchEntityException',
        $metadata: { httpStatusCode: 404 },
      });
      await expect(
        root.send(new ListAccessKeysCommand({})),
      ).resolves.toMatchObject({ AccessKeyMetadata: [], IsTruncated: false });
    });

    it('learns nothing of others, of keys of others, and of other calls', async () => {
      const root = await rootIamOf(LINKED.exposed);
      const denied = {
        name: 'AccessDenied',
        $metadata: { httpStatusCode: 403 },
      };

      await expect(
        root.send(new ListMFADevicesCommand({ UserName: 'exports' })),
      ).rejects.toMatchObject(denied);
      await expect(
        root.send(
          new GetAccessKeyLastUsedCommand({
            AccessKeyId: 'AKIAUSER0000000001',
          }),
        ),
      ).rejects.toMatchObject(denied);
      await expect(
        root.send(new ListVirtualMFADevicesCommand({})),
      ).rejects.toMatchObject({
        ...denied,
        message:
          'User: arn:aws:iam::012345678901:root is not authorized to perform: iam:ListVirtualMFADevices on resource: * with an explicit deny in a session policy',
      });
      await expect(
        root.send(new GenerateCredentialReportCommand({})),
      ).rejects.toMatchObject(denied);
    });
  });

  describe('a role', () => {
    it('must name the user whose credentials it asks for', async () => {
      await expect(
        iam.send(new ListAccessKeysCommand({})),
      ).rejects.toMatchObject({ name: 'ValidationError' });
      await expect(
        iam.send(new ListAccessKeysCommand({ UserName: 'exports' })),
      ).resolves.toMatchObject({
        AccessKeyMetadata: [
          { UserName: 'exports', AccessKeyId: 'AKIAUSER0000000001' },
        ],
      });
      await expect(
        iam.send(new GetUserCommand({ UserName: 'nobody' })),
      ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
      await expect(
        iam.send(
          new GetAccessKeyLastUsedCommand({
            AccessKeyId: 'AKIAUSER0000000001',
          }),
        ),
      ).resolves.toMatchObject({ UserName: 'exports' });
    });

    it('needs the permission', async () => {
      organization().role!.allowedActions = ['iam:Get*'];

      await expect(
        iam.send(new GetAccountSummaryCommand({})),
      ).resolves.toBeDefined();
      await expect(
        iam.send(new ListVirtualMFADevicesCommand({})),
      ).rejects.toMatchObject({
        name: 'AccessDenied',
        message:
          'User: arn:aws:sts::100000000001:assumed-role/reader/reader is not authorized to perform: iam:ListVirtualMFADevices on resource: * because no identity-based policy allows the iam:ListVirtualMFADevices action',
        $metadata: { httpStatusCode: 403 },
      });
    });
  });

  describe('the credential report', () => {
    const generate = async () =>
      (await iam.send(new GenerateCredentialReportCommand({}))).State;
    const get = () => iam.send(new GetCredentialReportCommand({}));

    async function rows() {
      const { Content } = await get();
      return Buffer.from(Content!).toString().split('\n');
    }

    it('is started, is in progress, and is complete', async () => {
      await expect(get()).rejects.toMatchObject({
        name: 'CredentialReportNotPresentException',
        $metadata: { httpStatusCode: 410 },
      });
      await expect(generate()).resolves.toBe('STARTED');
      await expect(get()).rejects.toMatchObject({
        name: 'CredentialReportNotReadyException',
        $metadata: { httpStatusCode: 404 },
      });
      await expect(generate()).resolves.toBe('COMPLETE');
      await expect(get()).resolves.toMatchObject({
        ReportFormat: 'text/csv',
        GeneratedTime: new Date(Math.floor(now)),
      });
    });

    it('tells whoever only generates that it is in progress', async () => {
      await generate();

      await expect(generate()).resolves.toBe('INPROGRESS');
      await expect(generate()).resolves.toBe('COMPLETE');
    });

    it('is made anew every four hours at most', async () => {
      await generate();
      await generate();
      payer().root!.mfaDevices = [];
      now += 4 * HOUR - 1;
      // Sessions last an hour.
      iam = await iamOf(SAMPLE_PAYERS.commercial);

      await expect(generate()).resolves.toBe('COMPLETE');
      expect((await rows())[1].split(',')[7]).toBe('true');
      now += 1;
      await expect(get()).rejects.toMatchObject({
        name: 'CredentialReportExpiredException',
        $metadata: { httpStatusCode: 410 },
      });
      await expect(generate()).resolves.toBe('STARTED');
      await generate();
      expect((await rows())[1].split(',')[7]).toBe('false');
    });

    it('has the root user first, then the IAM users', async () => {
      payer().root = { ...structuredClone(EXPOSED_ROOT) };
      await generate();
      await generate();

      const [header, ...lines] = await rows();

      expect(header).toBe(
        'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated',
      );
      expect(lines).toEqual([
        '<root_account>,arn:aws:iam::100000000001:root,2024-05-06T07:08:09+00:00,true,2026-10-11T08:30:00+00:00,not_supported,not_supported,false,true,2025-02-03T08:30:00+00:00,2026-11-01T08:30:00+00:00,eu-central-1,s3,false,2025-02-04T08:30:00+00:00,N/A,N/A,N/A,true,2025-03-04T08:30:00+00:00,false,N/A',
        '"break,glass","arn:aws:iam::100000000001:user/break,glass",2024-02-03T08:30:00+00:00,true,2026-05-06T08:30:00+00:00,2024-02-04T08:30:00+00:00,N/A,true,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A',
        'exports,arn:aws:iam::100000000001:user/exports,2024-03-03T08:30:00+00:00,false,N/A,N/A,N/A,false,true,2024-03-04T08:30:00+00:00,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A',
      ]);
    });

    it('knows of a password that was never used, and of one that is not there', async () => {
      await generate();
      await generate();
      expect((await rows())[1].split(',').slice(3, 5)).toEqual([
        'true',
        'no_information',
      ]);

      now += 4 * HOUR;
      payer().root!.password = undefined;
      iam = await iamOf(SAMPLE_PAYERS.commercial);
      await generate();
      await generate();
      expect((await rows())[1].split(',').slice(3, 5)).toEqual([
        'false',
        'N/A',
      ]);
    });

    it('has no root user in China', async () => {
      iam = await iamOf(SAMPLE_PAYERS.china, 'cn-north-1', 1);
      await generate();
      await generate();

      await expect(rows()).resolves.toHaveLength(1);
    });

    it('is one of each account', async () => {
      await generate();
      iam = await iamOf(SAMPLE_PAYERS.standalone);

      await expect(get()).rejects.toMatchObject({
        name: 'CredentialReportNotPresentException',
      });
    });
  });

  describe('ListOrganizationsFeatures', () => {
    const list = (client = iam) =>
      client.send(new ListOrganizationsFeaturesCommand({}));

    it('tells what of central root access is on', async () => {
      await expect(list()).resolves.toMatchObject({
        OrganizationId: 'o-org100000000001',
        EnabledFeatures: ['RootCredentialsManagement', 'RootSessions'],
      });
      organization().rootFeatures = undefined;
      await expect(list()).resolves.toMatchObject({ EnabledFeatures: [] });
    });

    it('answers whoever administers IAM, and no other account', async () => {
      const { credentials } = await connect(simulator, organization(), {
        accountId: LINKED.security,
      });
      const { iam: administrators } = securityClients(simulator, credentials);
      await expect(list(administrators)).resolves.toBeDefined();

      organization().delegatedAdministrators![0].services.pop();

      await expect(list(administrators)).rejects.toMatchObject({
        name: 'AccountNotManagementOrDelegatedAdministratorException',
      });
    });

    it('needs trusted access, all features and an organization', async () => {
      organization().trustedServices = ['account.amazonaws.com'];
      await expect(list()).rejects.toMatchObject({
        name: 'ServiceAccessNotEnabledException',
      });
      organization().featureSet = 'CONSOLIDATED_BILLING';
      await expect(list()).rejects.toMatchObject({
        name: 'OrganizationNotInAllFeaturesModeException',
      });
      await expect(
        list(await iamOf(SAMPLE_PAYERS.standalone)),
      ).rejects.toMatchObject({ name: 'OrganizationNotFoundException' });
    });
  });

  it.each([
    ['commercial', 'eu-central-1', 0],
    ['china', 'cn-northwest-1', 1],
    ['govCloud', 'us-gov-east-1', 2],
  ] as const)(
    'is global in %s: a signature for %s is refused',
    async (name, region, hub) => {
      await expect(
        summary(await iamOf(SAMPLE_PAYERS[name], region, hub)),
      ).rejects.toMatchObject({
        name: 'SignatureDoesNotMatch',
        message: `Credential should be scoped to a valid region, not '${region}'.`,
        $metadata: { httpStatusCode: 403 },
      });
    },
  );

  it('refuses unknown actions, wrong keys and too many calls in its own words', async () => {
    await expect(iam.send(new ListUsersCommand({}))).rejects.toMatchObject({
      name: 'InvalidAction',
    });
    await expect(
      summary(
        securityClients(simulator, {
          accessKeyId: 'AKIAUNKNOWN',
          secretAccessKey: 'x',
        }).iam,
      ),
    ).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    simulator.faults.throttle({ operation: 'GetAccountSummary' });
    await expect(summary(iam)).rejects.toMatchObject({
      name: 'Throttling',
      $metadata: { httpStatusCode: 400 },
    });
  });
});
