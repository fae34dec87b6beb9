import type { ConfigSection } from './ConfigSection';
import type { AwsResaleConfig, CustomerFilter } from './types';

const FILTER_KEYS = {
  kind: 'kinds',
  type: 'types',
  namespace: 'namespaces',
  locationPrefix: 'locationPrefixes',
} as const satisfies Record<string, keyof CustomerFilter>;

const DEFAULT_FILTER: CustomerFilter = {
  kinds: ['group'],
  types: ['customer'],
};

/** One text or a list of texts, in lower case. */
function readAlternatives(
  section: ConfigSection,
  key: string,
): string[] | undefined {
  if (Array.isArray(section.raw(key))) {
    const texts = section.texts(key)?.map(item => item.text.toLowerCase());
    if (texts?.length === 0) {
      section.report(
        key,
        'is an empty list, which nothing matches; remove the key to allow all',
      );
    }
    return texts;
  }
  const text = section.text(key);
  return text === undefined ? undefined : [text.toLowerCase()];
}

function readFilter(customers: ConfigSection): CustomerFilter {
  if (customers.raw('filter') === undefined) {
    return DEFAULT_FILTER;
  }
  const section = customers.section('filter');
  const filter: CustomerFilter = {};
  let isWritten = false;
  for (const [key, field] of Object.entries(FILTER_KEYS)) {
    const alternatives = readAlternatives(section, key);
    isWritten ||= section.raw(key) !== undefined;
    if (alternatives !== undefined) {
      filter[field] = alternatives;
    }
  }
  if (!isWritten) {
    customers.report(
      'filter',
      'says nothing, so that every entity could claim payers; write kind, type, namespace or locationPrefix, or remove it for groups of type customer',
    );
  }
  return filter;
}

/** Reads `awsResale.customers`. */
export function readCustomers(
  section: ConfigSection,
): AwsResaleConfig['customers'] {
  return {
    filter: readFilter(section),
    intervalMs: section.duration('interval', { minutes: 10 }),
    trustAnnotatedPayers: section.flag('trustAnnotatedPayers', false),
    removalLimit: section.number('removalLimit', {
      default: 0.2,
      min: 0,
      max: 1,
    }),
  };
}
