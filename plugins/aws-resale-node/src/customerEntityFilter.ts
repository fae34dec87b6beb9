import {
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  type Entity,
} from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';

/**
 * Which entities may claim payers and accounts; each list is alternatives, an
 * absent one allows all. Lower case.
 *
 * @public
 */
export interface CustomerEntityFilter {
  kinds?: string[];
  types?: string[];
  namespaces?: string[];
  /** Beginnings of `backstage.io/managed-by-origin-location`. */
  locationPrefixes?: string[];
}

const KEYS = {
  kind: 'kinds',
  type: 'types',
  namespace: 'namespaces',
  locationPrefix: 'locationPrefixes',
} as const satisfies Record<string, keyof CustomerEntityFilter>;

const DEFAULT: CustomerEntityFilter = { kinds: ['group'], types: ['customer'] };

/**
 * Reads `awsResale.customers.filter`.
 *
 * @param value - as it stands in the configuration.
 * @param report - hears what is wrong, with the path below `filter`; reading goes on.
 * @public
 */
export function readCustomerEntityFilter(
  value: JsonValue | undefined,
  report: (path: string, message: string) => void,
): CustomerEntityFilter {
  if (value === undefined || value === null) {
    return DEFAULT;
  }
  if (!isObject(value)) {
    report('', 'must be an object with keys and values');
    return DEFAULT;
  }
  const filter: CustomerEntityFilter = {};
  let isWritten = false;
  for (const [key, field] of Object.entries(KEYS)) {
    const written = value[key] ?? undefined;
    isWritten ||= written !== undefined;
    const alternatives = readAlternatives(written, `.${key}`, report);
    if (alternatives) {
      filter[field] = alternatives;
    }
  }
  if (!isWritten) {
    report(
      '',
      'says nothing, so that every entity could claim payers; write kind, type, namespace or locationPrefix, or remove it for groups of type customer',
    );
  }
  return filter;
}

/**
 * Whether an entity may claim payers and accounts: it matches the configured
 * filter.
 *
 * @public
 */
export function matchesCustomerFilter(
  entity: Entity,
  filter: CustomerEntityFilter,
): boolean {
  const { annotations = {}, namespace = DEFAULT_NAMESPACE } = entity.metadata;
  const type = entity.spec?.type;
  const location = String(
    annotations[ANNOTATION_ORIGIN_LOCATION] ?? '',
  ).toLowerCase();
  return (
    isOneOf(filter.kinds, entity.kind) &&
    isOneOf(filter.types, typeof type === 'string' ? type : '') &&
    isOneOf(filter.namespaces, namespace) &&
    (!filter.locationPrefixes ||
      filter.locationPrefixes.some(prefix => location.startsWith(prefix)))
  );
}

/**
 * Whether an entity is a customer: it may claim, and carries an annotation that
 * only customers have.
 *
 * @public
 */
export function isCustomerEntity(
  entity: Entity,
  filter: CustomerEntityFilter,
): boolean {
  const { annotations = {} } = entity.metadata;
  return (
    Object.values(ANNOTATIONS).some(key => annotations[key] !== undefined) &&
    matchesCustomerFilter(entity, filter)
  );
}

function readAlternatives(
  value: JsonValue | undefined,
  path: string,
  report: (path: string, message: string) => void,
): string[] | undefined {
  if (value === undefined) {
    return undefined;
  }
  const items = Array.isArray(value) ? value : [value];
  const isList = Array.isArray(value);
  const texts = items.flatMap((item, index) => {
    const itemPath = isList ? `${path}[${index}]` : path;
    if (typeof item !== 'string') {
      report(itemPath, 'must be a text; put it in quotes');
      return [];
    }
    if (item.trim() === '') {
      report(itemPath, 'is empty; write a value or remove the key');
      return [];
    }
    return [item.trim().toLowerCase()];
  });
  if (items.length === 0) {
    report(
      path,
      'is an empty list, which nothing matches; remove the key to allow all',
    );
  }
  return texts;
}

function isOneOf(allowed: readonly string[] | undefined, value: string) {
  return !allowed || allowed.includes(value.toLowerCase());
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
