import { readCustomerEntityFilter } from 'backstage-plugin-aws-resale-node';
import type { ConfigSection } from './ConfigSection';
import type { AwsResaleConfig } from './types';

/** Reads `awsResale.customers`. */
export function readCustomers(
  section: ConfigSection,
): AwsResaleConfig['customers'] {
  return {
    filter: readCustomerEntityFilter(section.raw('filter'), (path, message) =>
      section.report(`filter${path}`, message),
    ),
    intervalMs: section.duration('interval', { minutes: 10 }),
    trustAnnotatedPayers: section.flag('trustAnnotatedPayers', false),
    removalLimit: section.number('removalLimit', {
      default: 0.2,
      min: 0,
      max: 1,
    }),
  };
}
