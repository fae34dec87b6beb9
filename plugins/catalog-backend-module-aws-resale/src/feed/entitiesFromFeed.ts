import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ACCOUNT_ENTITY_TYPE,
  AWS_ANNOTATIONS,
  accountEntityName,
  type FeedItem,
  isAccountId,
  LOCATION_PREFIX,
  ORGANIZATION_ENTITY_TYPE,
} from 'backstage-plugin-aws-resale-common';
import type { EntitySettings } from '../config/types';

/**
 * Locations of our entities by the feed's kinds. An account keeps its location
 * wherever it goes, so that a move between organizations is an update.
 */
export const LOCATIONS: Record<FeedItem['kind'], string> = {
  ACCOUNT: `${LOCATION_PREFIX}accounts`,
  ORGANIZATION: `${LOCATION_PREFIX}organizations`,
};

/** What a page of the feed means for the catalog. */
export interface CatalogChange {
  /** Entities that are to exist as they stand here. */
  present: Entity[];
  /** `metadata.name` of entities that are not to exist. Never also present. */
  absent: string[];
  /** Items that no entity can be named after. */
  unusable: Array<{ id: string; reason: string }>;
}

/**
 * Turns feed items into the entities that the catalog is to hold. The same
 * items and settings give the same entities, and nothing in an entity changes
 * with a mere poll. No e-mail address comes near it.
 */
export function entitiesFromFeed(
  items: readonly FeedItem[],
  settings: EntitySettings,
): CatalogChange {
  const unusable: CatalogChange['unusable'] = [];
  // By name, and the last word counts: one mutation must not both add and
  // remove a ref.
  const byName = new Map<string, Entity | undefined>();
  for (const item of items) {
    const reason = explainId(item);
    if (reason) {
      unusable.push({ id: item.id, reason });
    } else {
      byName.set(
        entityName(item),
        qualifies(item, settings) ? entityOf(item, settings) : undefined,
      );
    }
  }
  const present: Entity[] = [];
  const absent: string[] = [];
  for (const [name, entity] of byName) {
    if (entity) {
      present.push(entity);
    } else {
      absent.push(name);
    }
  }
  return { present, absent, unusable };
}

/** A malformed name would make the catalog refuse the whole page. */
function explainId(item: FeedItem): string | undefined {
  if (item.kind === 'ACCOUNT') {
    return isAccountId(item.id) ? undefined : 'not a 12-digit account id';
  }
  return item.id === item.id.toLowerCase() &&
    KubernetesValidatorFunctions.isValidObjectName(item.id)
    ? undefined
    : 'not an organization id';
}

function entityName(item: FeedItem): string {
  return item.kind === 'ACCOUNT' ? accountEntityName(item.id) : item.id;
}

function qualifies(item: FeedItem, settings: EntitySettings): boolean {
  if (!item.present) {
    return false;
  }
  return (
    item.kind === 'ORGANIZATION' ||
    settings.accounts === 'all' ||
    (settings.accounts === 'mapped' && Boolean(item.customerRef))
  );
}

function entityOf(item: FeedItem, settings: EntitySettings): Entity {
  const annotations: Record<string, string> = {
    [ANNOTATION_LOCATION]: LOCATIONS[item.kind],
    [ANNOTATION_ORIGIN_LOCATION]: LOCATIONS[item.kind],
  };
  const organizationId =
    item.kind === 'ORGANIZATION' ? item.id : item.organizationId;
  if (item.kind === 'ACCOUNT') {
    annotations[AWS_ANNOTATIONS.accountId] = item.id;
  }
  if (item.arn) {
    annotations[AWS_ANNOTATIONS.arn] = item.arn;
  }
  if (organizationId) {
    annotations[AWS_ANNOTATIONS.organizationId] = organizationId;
  }
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: settings.namespace,
      name: entityName(item),
      title: titleOf(item),
      annotations,
    },
    spec: {
      type:
        item.kind === 'ACCOUNT'
          ? ACCOUNT_ENTITY_TYPE
          : ORGANIZATION_ENTITY_TYPE,
      owner: ownerOf(item.customerRef) ?? settings.defaultOwner,
    },
  };
}

/** Control characters go: PostgreSQL takes no NUL, and a title has one line. */
function titleOf(item: FeedItem): string {
  const title = (item.title ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return title === '' ? item.id : title;
}

function ownerOf(customerRef: string | undefined): string | undefined {
  if (!customerRef) {
    return undefined;
  }
  try {
    const ref = parseEntityRef(customerRef);
    return /^(group|user)$/i.test(ref.kind)
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    // Owning is a courtesy to the reader of the entity; the customer itself is
    // shown from the store.
    return undefined;
  }
}
