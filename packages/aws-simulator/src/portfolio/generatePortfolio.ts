import type {
  SimulatedHub,
  SimulatedOrganization,
  SimulatedPortfolio,
} from '../model';
import { generateAccount } from './generateAccount';
import { generateHub } from './generateHub';
import { generateSecurity } from './generateSecurity';
import { generateUnits } from './generateUnits';
import type { PortfolioOptions } from './PortfolioOptions';
import { readingActions } from './readingActions';
import { rootSecurityActions } from './rootSecurityActions';
import { SeededRandom } from './SeededRandom';
import { UniqueIds } from './UniqueIds';

/**
 * Makes a portfolio of any size from a seed: one hub, and organizations whose
 * payers hold a role that trusts it.
 *
 * The root e-mails of payers are of `provider.example`; those of linked
 * accounts are too in every second organization, from the first, and of
 * `customer-<number>.example` in the others. Root security varies, drawn apart
 * from all else: where e-mails are the provider's, most linked accounts have no
 * root credentials and root sessions are on; elsewhere they have passwords, some
 * of them unprotected. Every third organization, from the third, has Security
 * Hub. In aws-cn there is none of it, since there are no root users.
 *
 * @throws RangeError for a count that makes no sense
 */
export function generatePortfolio(
  options: PortfolioOptions,
): SimulatedPortfolio {
  requireCount('organizations', options.organizations, 0);
  requireCount('accountsPerOrganization', options.accountsPerOrganization, 1);
  requireCount(
    'organizationalUnitsPerOrganization',
    options.organizationalUnitsPerOrganization,
    0,
  );
  const random = new SeededRandom(options.seed);
  const ids = new UniqueIds(random);
  const hub =
    options.hub ?? generateHub(random, ids, options.partition ?? 'aws');
  return {
    hubs: [hub],
    organizations: Array.from({ length: options.organizations }, (_, index) =>
      generateOrganization(random, ids, options, hub, index),
    ),
  };
}

function generateOrganization(
  random: SeededRandom,
  ids: UniqueIds,
  options: PortfolioOptions,
  hub: SimulatedHub,
  organizationIndex: number,
): SimulatedOrganization {
  const payerAccountId = ids.account();
  const organizationId = ids.organization();
  const rootId = ids.root();
  const organizationalUnits = generateUnits(
    random,
    ids,
    rootId,
    options.organizationalUnitsPerOrganization,
  );
  const parents = [rootId, ...organizationalUnits.map(unit => unit.ouId)];
  const accounts = Array.from(
    { length: options.accountsPerOrganization },
    (_, accountIndex) => {
      const isPayer = accountIndex === 0;
      return generateAccount(
        random,
        options,
        {
          organizationIndex,
          accountIndex,
          accountId: isPayer ? payerAccountId : ids.account(),
          payerAccountId,
        },
        isPayer ? rootId : random.pick(parents),
      );
    },
  );
  const organization: SimulatedOrganization = {
    payerAccountId,
    partition: options.partition ?? hub.partition,
    organizationId,
    rootId,
    featureSet: 'ALL',
    organizationalUnits,
    accounts,
    role: {
      roleName: options.roleName,
      trustedPrincipals: [hub.arn],
      externalId: options.externalIdFor?.(payerAccountId),
      allowedActions: [
        ...(options.allowedActions ?? [
          ...readingActions,
          ...rootSecurityActions,
        ]),
      ],
    },
  };
  generateSecurity(options, organization, organizationIndex);
  return organization;
}

function requireCount(name: string, count: number, least: number): void {
  if (!Number.isInteger(count) || count < least) {
    throw new RangeError(
      `${name} must be a whole number of ${least} or more, not ${count}`,
    );
  }
}
