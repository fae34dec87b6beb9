import { ConfigReader } from '@backstage/config';
import { ConfigProblems } from './ConfigProblems';
import { ConfigSection } from './ConfigSection';
import { readNotifications } from './readNotifications';
import { readPosture } from './readPosture';
import type { AwsResaleConfig } from './types';

/** What holds of posture and notifications where config says nothing. */
export function defaultPosture(): Pick<
  AwsResaleConfig,
  'posture' | 'notifications'
> {
  const section = (path: string) =>
    ConfigSection.at(new ConfigReader({}), path, new ConfigProblems());
  return {
    posture: readPosture(section('awsResale.posture')),
    notifications: readNotifications(section('awsResale.notifications')),
  };
}
