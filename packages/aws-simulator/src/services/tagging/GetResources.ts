import { listingOrder, type Placed } from '../../paging/listingOrder';
import type {
  SimulatedAccount,
  SimulatedOrganization,
  SimulatedOrganizationalUnit,
  SimulatedPartition,
} from '../../model';
import type { Operation } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { arns } from '../organizations/arns';
import type { MemberOrganization } from '../organizations/MemberOrganization';
import { organizationOf } from '../organizations/organizationOf';
import { readTagFilters } from './readTagFilters';
import { readResourceTypes, type ResourceType } from './readResourceTypes';

type TaggedResource = SimulatedAccount | SimulatedOrganizationalUnit;

/** The region in which a partition keeps its organizations; elsewhere there are none to tag. */
const organizationsRegion: Record<SimulatedPartition, string> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-northwest-1',
  'aws-us-gov': 'us-gov-west-1',
};

const invalidParameter = (message: string) =>
  new ServiceError('InvalidParameterException', message);

/**
 * Tags of accounts and organizational units, tagged ones only. In another than
 * the Organizations region the answer is empty, and no error.
 *
 * @see https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
 */
export const GetResources: Operation = {
  service: 'tagging',
  name: 'GetResources',
  action: 'tag:GetResources',
  accepts: [
    'ResourceTypeFilters',
    'TagFilters',
    'ResourcesPerPage',
    'PaginationToken',
  ],
  logged: ['ResourceTypeFilters', 'TagFilters', 'ResourcesPerPage'],
  listing: {
    tokenField: 'PaginationToken',
    sizeField: 'ResourcesPerPage',
    maximumSize: 100,
    defaultSize: 50,
    tokenMinutes: 15,
    empty: { ResourceTagMappingList: [], PaginationToken: '' },
    invalidToken: () => invalidParameter('The PaginationToken is not valid.'),
    expiredToken: () =>
      new ServiceError(
        'PaginationTokenExpiredException',
        'A PaginationToken is valid for a maximum of 15 minutes.',
      ),
    invalidSize: () =>
      invalidParameter('ResourcesPerPage must be a number from 1 to 100.'),
  },
  run({ caller, page, parameters, region, partition }) {
    const types = readResourceTypes(parameters);
    const filters = readTagFilters(parameters);
    const { organization } = caller;
    const lists =
      organization && region === organizationsRegion[partition]
        ? resourcesOf(organization, types)
        : [];
    const { items, nextToken } = page.cut(
      lists,
      ({ tags }) =>
        Object.keys(tags).length > 0 && filters.every(filter => filter(tags)),
    );
    return {
      ResourceTagMappingList: items.map(resource => ({
        ResourceARN: arnOf(organizationOf(caller), resource),
        Tags: Object.entries(resource.tags).map(([Key, Value]) => ({
          Key,
          Value,
        })),
      })),
      // At the end an empty text, where other services leave the member out.
      PaginationToken: nextToken ?? '',
    };
  },
};

/** Accounts first, then organizational units; none of an account without an organization. */
function resourcesOf(
  { organizationId, accounts, organizationalUnits }: SimulatedOrganization,
  types: ReadonlySet<ResourceType>,
): (readonly Placed<TaggedResource>[])[] {
  if (organizationId === undefined) {
    return [];
  }
  return [
    types.has('account') ? listingOrder(accounts, one => one.accountId) : [],
    types.has('ou') ? listingOrder(organizationalUnits, one => one.ouId) : [],
  ];
}

function arnOf(
  organization: MemberOrganization,
  resource: TaggedResource,
): string {
  return 'ouId' in resource
    ? arns.organizationalUnit(organization, resource.ouId)
    : arns.account(organization, resource.accountId);
}
