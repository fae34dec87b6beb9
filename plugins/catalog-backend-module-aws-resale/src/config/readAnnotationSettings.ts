import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import {
  readAccountIdAnnotations,
  readCustomerEntityFilter,
} from 'backstage-plugin-aws-resale-node';
import type { AnnotationSettings } from './types';

const FILTER_PATH = 'awsResale.customers.filter';
const KEYS_PATH = 'awsResale.mapping.accountIdAnnotations';

/**
 * Reads what both this module and the AWS resale backend go by when they look at
 * annotations.
 *
 * @throws InputError that names every path and what to write there.
 */
export function readAnnotationSettings(rootConfig: Config): AnnotationSettings {
  const problems: string[] = [];
  const reportAt = (base: string) => (path: string, message: string) =>
    problems.push(`${base}${path}: ${message}`);
  const settings = {
    filter: readCustomerEntityFilter(
      rootConfig.getOptional<JsonValue>(FILTER_PATH),
      reportAt(FILTER_PATH),
    ),
    accountIdAnnotations: readAccountIdAnnotations(
      rootConfig.getOptional<JsonValue>(KEYS_PATH),
      reportAt(KEYS_PATH),
    ),
  };
  if (problems.length > 0) {
    throw new InputError(problems.join('\n'));
  }
  return settings;
}
