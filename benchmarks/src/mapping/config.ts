import { DEFAULT_ACCOUNT_ID_ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import type { MappingRule } from 'backstage-plugin-aws-resale-backend/src/judge/mapping/MappingRule';
import { defaultConfig } from 'backstage-plugin-aws-resale-backend/src/config/defaultConfig';
import type { AwsResaleConfig } from 'backstage-plugin-aws-resale-backend/src/config/types';
import type { AnnotationSettings } from 'backstage-plugin-aws-resale-backend/src/observe/readAnnotatedEntity';

/** Groups of type customer are customers, as by default. */
export const ANNOTATION_SETTINGS: AnnotationSettings = {
  filter: { kinds: ['group'], types: ['customer'] },
  accountIdAnnotations: DEFAULT_ACCOUNT_ID_ANNOTATIONS,
};

/** Config of a portal that maps by rules; nothing is polled by it. */
export function configWith(rules: MappingRule[]): AwsResaleConfig {
  return {
    ...defaultConfig(),
    providerDomains: ['provider.example'],
    aws: { roleName: 'none', externalIdSecrets: [], rateShare: 0.5 },
    organizations: [],
    customers: {
      filter: ANNOTATION_SETTINGS.filter,
      intervalMs: 600_000,
      trustAnnotatedPayers: true,
      removalLimit: 0.2,
    },
    mapping: {
      accountIdAnnotations: [...ANNOTATION_SETTINGS.accountIdAnnotations],
      rules,
    },
    polling: {
      intervalMs: 900_000,
      jitter: 0,
      workers: 1,
      staleAfterMs: 2_700_000,
      removalLimit: 0.2,
      organizationalUnitIntervalMs: 86_400_000,
      keepRuns: 50,
    },
    tags: { customer: 'customer', accountModel: 'model', keys: [] },
  };
}
