import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { AwsResaleClient } from 'backstage-plugin-aws-resale-common';
import { awsResaleApiRef } from '../api/awsResaleApiRef';

export const awsResaleApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: awsResaleApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new AwsResaleClient({ discoveryApi, fetchApi }),
    }),
});
