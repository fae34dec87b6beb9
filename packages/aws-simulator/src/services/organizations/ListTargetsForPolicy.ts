import { listingOrder, type Placed } from '../../paging/listingOrder';
import type {
  SimulatedAccount,
  SimulatedOrganizationalUnit,
} from '../../model';
import type { Operation } from '../../server/Operation';
import { arns } from './arns';
import type { MemberOrganization } from './MemberOrganization';
import { organizationOf } from './organizationOf';
import { organizationsListing } from './organizationsListing';
import { requirePolicy } from './requirePolicy';

/** The root is named by its id. */
type Target = string | SimulatedOrganizationalUnit | SimulatedAccount;

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListTargetsForPolicy.html */
export const ListTargetsForPolicy: Operation = {
  service: 'organizations',
  name: 'ListTargetsForPolicy',
  action: 'organizations:ListTargetsForPolicy',
  accepts: ['PolicyId', 'NextToken', 'MaxResults'],
  logged: ['PolicyId', 'MaxResults'],
  listing: organizationsListing('Targets'),
  run({ caller, page, parameters }) {
    const organization = organizationOf(caller);
    const policy = requirePolicy(parameters, organization);
    const { rootId, organizationalUnits, accounts } = organization;
    const lists: (readonly Placed<Target>[])[] = [
      listingOrder([rootId], id => id),
      listingOrder(organizationalUnits, unit => unit.ouId),
      listingOrder(accounts, account => account.accountId),
    ];
    const { items, nextToken } = page.cut(lists, target =>
      policy.isAttachedTo(idOf(target)),
    );
    return {
      Targets: items.map(target => describeTarget(organization, target)),
      NextToken: nextToken,
    };
  },
};

function idOf(target: Target): string {
  if (typeof target === 'string') {
    return target;
  }
  return 'ouId' in target ? target.ouId : target.accountId;
}

function describeTarget(organization: MemberOrganization, target: Target) {
  const TargetId = idOf(target);
  if (typeof target === 'string') {
    const Arn = arns.root(organization);
    return { TargetId, Arn, Name: 'Root', Type: 'ROOT' };
  }
  return 'ouId' in target
    ? {
        TargetId,
        Arn: arns.organizationalUnit(organization, target.ouId),
        Name: target.name,
        Type: 'ORGANIZATIONAL_UNIT',
      }
    : {
        TargetId,
        Arn: arns.account(organization, target.accountId),
        Name: target.name,
        Type: 'ACCOUNT',
      };
}
