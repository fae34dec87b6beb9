import { ConfigReader } from '@backstage/config';
import { ConfigProblems } from './ConfigProblems';
import { ConfigSection } from './ConfigSection';
import { readChangeCheck } from './readChangeCheck';
import { readNotifications } from './readNotifications';
import { readPosture } from './readPosture';
import type { AwsResaleConfig } from './types';

/** What holds of sections that config may leave out, where it says nothing. */
export function defaultConfig(): Pick<
  AwsResaleConfig,
  'changeCheck' | 'posture' | 'notifications'
> {
  const section = (path: string) =>
    ConfigSection.at(new ConfigReader({}), path, new ConfigProblems());
  return {
    changeCheck: readChangeCheck(section('awsResale.changeCheck')),
    posture: readPosture(section('awsResale.posture')),
    notifications: readNotifications(section('awsResale.notifications')),
  };
}
