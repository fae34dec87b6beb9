import type { NotificationRuleId } from 'backstage-plugin-aws-resale-common';
import type { ConfigSection } from './ConfigSection';
import type { AwsResaleConfig } from './types';

/** Key of each rule in the configuration. */
const KEYS = {
  'exposure-opened': 'exposureOpened',
  'exposure-closed': 'exposureClosed',
  'custody-expiring': 'custodyExpiring',
} as const satisfies Record<NotificationRuleId, string>;

/** Reads `awsResale.notifications`. Nothing is told unless it is switched on. */
export function readNotifications(
  section: ConfigSection,
): AwsResaleConfig['notifications'] {
  const rules = section.section('rules');
  return {
    rules: {
      'exposure-opened': rules.flag(KEYS['exposure-opened'], false),
      'exposure-closed': rules.flag(KEYS['exposure-closed'], false),
      'custody-expiring': rules.flag(KEYS['custody-expiring'], false),
    },
  };
}
