import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { textParameter } from '../../server/textParameter';
import { controlPolicies } from './controlPolicies';
import { describePolicySummary } from './describePolicySummary';
import { invalidInput } from './invalidInput';
import { organizationOf } from './organizationOf';
import { organizationsListing } from './organizationsListing';

const SERVICE_CONTROL_POLICY = 'SERVICE_CONTROL_POLICY';
/** Types that AWS knows and of which the simulator has no policies. */
const OTHER_TYPES: readonly (string | undefined)[] = [
  'AISERVICES_OPT_OUT_POLICY',
  'BACKUP_POLICY',
  'BEDROCK_POLICY',
  'CHATBOT_POLICY',
  'DECLARATIVE_POLICY_EC2',
  'GUARDDUTY_POLICY',
  'INSPECTOR_POLICY',
  'NETWORK_SECURITY_DIRECTOR_POLICY',
  'RESOURCE_CONTROL_POLICY',
  'S3_POLICY',
  'SECURITYHUB_CSPM_POLICY',
  'SECURITYHUB_POLICY',
  'TAG_POLICY',
  'UPGRADE_ROLLOUT_POLICY',
];

/**
 * Policies of one type. Without all features there are none.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPolicies.html
 */
export const ListPolicies: Operation = {
  service: 'organizations',
  name: 'ListPolicies',
  action: 'organizations:ListPolicies',
  accepts: ['Filter', 'NextToken', 'MaxResults'],
  logged: ['Filter', 'MaxResults'],
  listing: organizationsListing('Policies'),
  run({ caller, page, parameters }) {
    const organization = organizationOf(caller);
    const type = textParameter(parameters, 'Filter');
    if (type !== SERVICE_CONTROL_POLICY && !OTHER_TYPES.includes(type)) {
      throw invalidInput(
        'INVALID_ENUM_POLICY_TYPE',
        'You provided a value for Filter that is not a type of policy.',
      );
    }
    const policies =
      type === SERVICE_CONTROL_POLICY ? controlPolicies(organization) : [];
    const { items, nextToken } = page.cut([
      listingOrder(policies, policy => policy.policyId),
    ]);
    return {
      Policies: items.map(policy =>
        describePolicySummary(organization, policy),
      ),
      NextToken: nextToken,
    };
  },
};
