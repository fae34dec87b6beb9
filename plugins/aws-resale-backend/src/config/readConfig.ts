import type { RootConfigService } from '@backstage/backend-plugin-api';
import { ConfigProblems } from './ConfigProblems';
import { ConfigSection } from './ConfigSection';
import { readAws } from './readAws';
import { readChangeCheck } from './readChangeCheck';
import { readCustomers } from './readCustomers';
import { readListedAccounts } from './readListedAccounts';
import { readMapping } from './readMapping';
import { readNotifications } from './readNotifications';
import { readOrganizations } from './readOrganizations';
import { readPolling } from './readPolling';
import { readPosture } from './readPosture';
import { readProvider } from './readProvider';
import { readTags } from './readTags';
import type { AwsResaleConfig } from './types';

/**
 * Reads `awsResale` of app-config, with the defaults that `config.d.ts` names.
 *
 * @throws InputError that names path and remedy of every problem found.
 */
export function readAwsResaleConfig(
  config: RootConfigService,
): AwsResaleConfig {
  const problems = new ConfigProblems();
  const root = ConfigSection.at(config, 'awsResale', problems);
  const result: AwsResaleConfig = {
    providerDomains: readProvider(root.section('provider')),
    aws: readAws(root.section('aws')),
    organizations: readOrganizations(root, readListedAccounts(config)),
    customers: readCustomers(root.section('customers')),
    mapping: readMapping(root.section('mapping')),
    polling: readPolling(root.section('polling')),
    posture: readPosture(root.section('posture')),
    changeCheck: readChangeCheck(root.section('changeCheck')),
    notifications: readNotifications(root.section('notifications')),
    tags: readTags(root.section('tags')),
  };
  problems.throwIfAny();
  return result;
}
