import type { Operation } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { textParameter } from '../../server/textParameter';
import { requireHub } from './requireHub';

/** @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html */
export const DescribeHub: Operation = {
  service: 'securityhub',
  name: 'DescribeHub',
  action: 'securityhub:DescribeHub',
  accepts: ['HubArn'],
  logged: ['HubArn'],
  run({ caller, parameters, region }) {
    const hub = requireHub(caller, region);
    const arn = `arn:${caller.partition}:securityhub:${region}:${caller.accountId}:hub/default`;
    if ((textParameter(parameters, 'HubArn') ?? arn) !== arn) {
      throw new ServiceError(
        'ResourceNotFoundException',
        'The hub does not exist.',
        { status: 404, members: { Code: 'ResourceNotFoundException' } },
      );
    }
    return {
      HubArn: arn,
      SubscribedAt: hub.enabledAt.toISOString(),
      AutoEnableControls: true,
      ControlFindingGenerator: 'SECURITY_CONTROL',
    };
  },
};
