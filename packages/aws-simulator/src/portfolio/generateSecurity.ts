import type { SimulatedAccount, SimulatedOrganization } from '../model';
import type { SimulatedIamUser } from '../rootSecurityModel';
import { controlFindings } from '../security/controlFindings';
import { generateOrganizationSecurity } from './generateOrganizationSecurity';
import { generateRoot, type RootShares } from './generateRoot';
import type { PortfolioOptions } from './PortfolioOptions';
import { SeededRandom } from './SeededRandom';

const CHECKED = {
  createdAt: new Date(Date.UTC(2026, 0, 1)),
  updatedAt: new Date(Date.UTC(2026, 10, 1)),
};
const SECURITY_CONTACT_SHARE = 0.6;

const payerShares: RootShares = {
  removed: 0,
  unprotected: 0.03,
  accessKey: 0.02,
  certificate: 0,
};
const providersShares: RootShares = {
  removed: 0.6,
  unprotected: 0.04,
  accessKey: 0.01,
  certificate: 0.01,
};
const customersShares: RootShares = {
  removed: 0,
  unprotected: 0.2,
  accessKey: 0.03,
  certificate: 0.02,
};

/**
 * Adds root security to a generated organization. It draws from generators of
 * its own, one for each account, so that it shifts nothing else.
 */
export function generateSecurity(
  options: PortfolioOptions,
  organization: SimulatedOrganization,
  organizationIndex: number,
): void {
  const isProviders = organizationIndex % 2 === 0;
  if (organization.partition === 'aws-cn') {
    return;
  }
  const { payerAccountId, accounts } = organization;
  accounts.forEach((account, accountIndex) => {
    const { accountId } = account;
    const random = new SeededRandom(`${options.seed}/${accountId}/security`);
    const isPayer = accountId === payerAccountId;
    const place = {
      organizationIndex,
      accountIndex,
      accountId,
      payerAccountId,
    };
    const linkedShares = isProviders ? providersShares : customersShares;
    const root = generateRoot(
      random,
      isPayer ? payerShares : linkedShares,
      account.joinedAt,
    );
    account.root = options.rootFor?.(place) ?? root;
    addContacts(random, account, isPayer || isProviders);
    if (isPayer) {
      account.iamUsers = generateUsers(random, account);
    }
  });
  const random = new SeededRandom(`${options.seed}/${payerAccountId}/payer`);
  generateOrganizationSecurity(random, organization, isProviders);
  const [, administrator] = accounts;
  if (organizationIndex % 3 === 2 && administrator) {
    organization.securityHub = {
      administratorAccountId: administrator.accountId,
      regions: ['us-east-1', 'eu-central-1'],
      enabledAt: CHECKED.createdAt,
      findings: controlFindings(organization, CHECKED),
    };
    administrator.role = organization.role && { ...organization.role };
    organization.delegatedAdministrators = [
      {
        accountId: administrator.accountId,
        enabledAt: CHECKED.createdAt,
        services: [
          {
            principal: 'securityhub.amazonaws.com',
            enabledAt: CHECKED.createdAt,
          },
        ],
      },
    ];
  }
}

function addContacts(
  random: SeededRandom,
  account: SimulatedAccount,
  isProviders: boolean,
): void {
  const isSet = random.chance(SECURITY_CONTACT_SHARE);
  account.contacts = {
    alternate: isSet
      ? {
          SECURITY: {
            name: 'Security',
            title: 'Desk',
            email: `security@${isProviders ? 'provider' : 'customer'}.example`,
            phone: `+1555${random.digits(7)}`,
          },
        }
      : {},
  };
}

function generateUsers(
  random: SeededRandom,
  { joinedAt }: SimulatedAccount,
): SimulatedIamUser[] {
  return Array.from({ length: random.below(4) }, (_, index) => ({
    userName: `operator-${index + 1}`,
    createdAt: joinedAt,
    ...generateRoot(random, customersShares, joinedAt),
  }));
}
