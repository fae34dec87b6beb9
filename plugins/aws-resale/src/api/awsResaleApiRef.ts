import { createApiRef } from '@backstage/frontend-plugin-api';
import type { AwsResaleApi } from 'backstage-plugin-aws-resale-common';

/** The HTTP API of AWS resale. @public */
export const awsResaleApiRef = createApiRef<AwsResaleApi>().with({
  id: 'plugin.aws-resale.client',
  pluginId: 'aws-resale',
});
