import type { SimulatedOrganization, SimulatedPortfolio } from '../model';
import type { SimulatedCredentials } from '../rootSecurityModel';
import { samplePortfolio } from './samplePortfolio';

/** Linked accounts of `securedPortfolio`, all of the commercial payer. */
export const LINKED = {
  /** With every kind of root credential. */
  exposed: '012345678901',
  closed: '123456789012',
  /** Without root credentials. */
  removed: '055555555555',
  /** Administers Security Hub and IAM, and holds a role. */
  security: '066666666666',
};

const at = (text: string) => new Date(`${text}T08:30:00.000Z`);

/** Root credentials of any kind. */
export const EXPOSED_ROOT: SimulatedCredentials = {
  password: { changedAt: at('2025-01-02'), lastUsedAt: at('2026-10-11') },
  mfaDevices: [],
  accessKeys: [
    {
      accessKeyId: 'AKIAROOT0000000001',
      status: 'Active',
      createdAt: at('2025-02-03'),
      lastUsed: { at: at('2026-11-01'), region: 'eu-central-1', service: 's3' },
    },
    {
      accessKeyId: 'AKIAROOT0000000002',
      status: 'Inactive',
      createdAt: at('2025-02-04'),
    },
  ],
  signingCertificates: [
    {
      certificateId: 'CERTIFICATE0000000000001',
      status: 'Active',
      uploadedAt: at('2025-03-04'),
    },
  ],
};

/** No root credentials at all. */
export const REMOVED_ROOT: SimulatedCredentials = {
  mfaDevices: [],
  accessKeys: [],
  signingCertificates: [],
};

/** The sample portfolio, whose commercial payer has something of everything and a role that may do everything. */
export function securedPortfolio(): SimulatedPortfolio {
  const portfolio = samplePortfolio();
  portfolio.organizations.forEach(organization => {
    organization.role?.allowedActions.push('*');
  });
  secure(portfolio.organizations[0]);
  return portfolio;
}

function secure(organization: SimulatedOrganization): void {
  const [payer, exposed, closed] = organization.accounts;
  payer.root = {
    ...REMOVED_ROOT,
    password: { changedAt: at('2024-01-02') },
    mfaDevices: [
      { kind: 'hardware', enabledAt: at('2024-01-03') },
      { kind: 'passkey', enabledAt: at('2024-01-04') },
    ],
  };
  payer.iamUsers = [
    {
      ...REMOVED_ROOT,
      userName: 'break,glass',
      createdAt: at('2024-02-03'),
      password: { changedAt: at('2024-02-04'), lastUsedAt: at('2026-05-06') },
      mfaDevices: [{ kind: 'virtual', enabledAt: at('2024-02-05') }],
    },
    {
      ...REMOVED_ROOT,
      userName: 'exports',
      createdAt: at('2024-03-03'),
      accessKeys: [
        {
          accessKeyId: 'AKIAUSER0000000001',
          status: 'Active',
          createdAt: at('2024-03-04'),
        },
      ],
    },
  ];
  payer.contacts = {
    primary: {
      fullName: 'Nord & Wind',
      companyName: 'Nordwind',
      addressLine1: 'Hafenstraße 1',
      city: 'Rostock',
      postalCode: '18055',
      countryCode: 'DE',
      phone: '+49 381 0',
    },
    alternate: {
      SECURITY: {
        name: 'Security desk',
        title: 'Desk',
        email: 'security@provider.example',
        phone: '+49 381 1',
      },
    },
  };
  exposed.root = structuredClone(EXPOSED_ROOT);
  exposed.contacts = {
    alternate: {
      BILLING: {
        name: 'Billing',
        title: 'Clerk',
        email: 'billing@acme.example',
        phone: '+49 1',
      },
    },
  };
  organization.accounts.push(
    {
      ...closed,
      accountId: LINKED.removed,
      state: 'ACTIVE',
      root: structuredClone(REMOVED_ROOT),
    },
    {
      ...closed,
      accountId: LINKED.security,
      state: 'ACTIVE',
      parentId: organization.rootId,
      role: {
        roleName: 'audit',
        trustedPrincipals: ['444444444444'],
        allowedActions: ['*'],
      },
    },
  );
  organization.rootFeatures = ['RootCredentialsManagement', 'RootSessions'];
  organization.trustedServices = ['account.amazonaws.com', 'iam.amazonaws.com'];
  organization.delegatedAdministrators = [
    {
      accountId: LINKED.security,
      enabledAt: at('2025-05-05'),
      services: [
        {
          principal: 'securityhub.amazonaws.com',
          enabledAt: at('2025-05-05'),
        },
        { principal: 'iam.amazonaws.com', enabledAt: at('2025-05-06') },
      ],
    },
  ];
}
