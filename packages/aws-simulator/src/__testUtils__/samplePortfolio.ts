import type {
  SimulatedAccount,
  SimulatedHub,
  SimulatedOrganization,
  SimulatedPartition,
  SimulatedPortfolio,
} from '../model';
import { readingActions } from '../portfolio/readingActions';

function hub(partition: SimulatedPartition, digit: string): SimulatedHub {
  const accountId = digit.repeat(12);
  return {
    accountId,
    partition,
    accessKeyId: `AKIAHUB${digit.repeat(13)}`,
    secretAccessKey: `secret-${digit}`,
    arn: `arn:${partition}:iam::${accountId}:user/portal`,
  };
}

function account(
  accountId: string,
  changes: Partial<SimulatedAccount> = {},
): SimulatedAccount {
  return {
    accountId,
    name: `Account ${accountId}`,
    email: `aws+${accountId}@provider.example`,
    state: 'ACTIVE',
    joinedMethod: 'CREATED',
    joinedAt: new Date('2024-05-06T07:08:09.000Z'),
    parentId: 'r-abcd',
    tags: {},
    ...changes,
  };
}

function organization(
  hubOfPartition: SimulatedHub,
  payerAccountId: string,
): SimulatedOrganization {
  return {
    payerAccountId,
    partition: hubOfPartition.partition,
    organizationId: `o-org${payerAccountId}`,
    rootId: 'r-abcd',
    featureSet: 'ALL',
    organizationalUnits: [
      {
        ouId: 'ou-abcd-workload',
        name: 'Workloads',
        parentId: 'r-abcd',
        tags: { 'aws-resale:customer': 'group:default/acme' },
      },
      {
        ouId: 'ou-abcd-prodprod',
        name: 'Production',
        parentId: 'ou-abcd-workload',
        tags: {},
      },
    ],
    accounts: [
      account(payerAccountId, { name: 'Payer' }),
      account('012345678901', {
        name: 'Acme "EU"',
        email: 'root@acme.example',
        joinedMethod: 'INVITED',
        parentId: 'ou-abcd-prodprod',
        tags: { 'cost-center': '0042', team: 'web' },
      }),
      account('123456789012', {
        state: 'CLOSED',
        parentId: 'ou-abcd-workload',
        tags: { team: 'data' },
      }),
    ],
    role: {
      roleName: 'resale/reader',
      trustedPrincipals: [hubOfPartition.arn],
      externalId: `external-${payerAccountId}`,
      allowedActions: [...readingActions],
    },
  };
}

/** Payers of the sample portfolio. */
export const SAMPLE_PAYERS = {
  commercial: '100000000001',
  standalone: '100000000002',
  china: '200000000001',
  govCloud: '300000000001',
};

/** A hub and an organization in each partition, and a payer without an organization. */
export function samplePortfolio(): SimulatedPortfolio {
  const hubs = [hub('aws', '4'), hub('aws-cn', '5'), hub('aws-us-gov', '6')];
  const standalone = organization(hubs[0], SAMPLE_PAYERS.standalone);
  return {
    hubs,
    organizations: [
      organization(hubs[0], SAMPLE_PAYERS.commercial),
      {
        ...standalone,
        organizationId: undefined,
        organizationalUnits: [],
        accounts: [],
      },
      organization(hubs[1], SAMPLE_PAYERS.china),
      organization(hubs[2], SAMPLE_PAYERS.govCloud),
    ],
  };
}
