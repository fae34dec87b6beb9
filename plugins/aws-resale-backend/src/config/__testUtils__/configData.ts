import { mockServices } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { readAwsResaleConfig } from '../readConfig';

export const SECRET = 'a-secret-of-more-than-32-characters-0001';
export const OTHER_SECRET = 'a-secret-of-more-than-32-characters-0002';

/** The smallest configuration that is accepted. */
export const MINIMUM = {
  provider: { emailDomains: ['provider.example'] },
  aws: {
    roleName: 'aws-resale-reader',
    externalIdSecrets: [{ keyId: '2026', secret: SECRET }],
  },
};

/** @param rest - other root keys */
export function read(awsResale: JsonObject, rest: JsonObject = {}) {
  return readAwsResaleConfig(
    mockServices.rootConfig({ data: { ...rest, awsResale } }),
  );
}

/** The message with which a configuration is refused. */
export function messageOf(awsResale: JsonObject, rest?: JsonObject): string {
  try {
    read(awsResale, rest);
  } catch (error) {
    if (error instanceof InputError) {
      return error.message;
    }
    throw error;
  }
  return 'accepted';
}
