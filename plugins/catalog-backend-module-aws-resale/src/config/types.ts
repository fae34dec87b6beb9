import type { CustomerEntityFilter } from 'backstage-plugin-aws-resale-node';

/** Which accounts become entities. */
export type AccountEmission = 'all' | 'mapped' | 'none';

/** What decides how an entity looks and whether there is one. */
export interface EntitySettings {
  accounts: AccountEmission;
  /** Namespace of all our entities. */
  namespace: string;
  /** Full ref of the owner where the customer cannot own. */
  defaultOwner: string;
}

/** `awsResale.catalog` of app-config, read once and checked. */
export interface CatalogSettings extends EntitySettings {
  intervalMs: number;
  replayIntervalMs: number;
  /** Share of our entities above which a disappearance is not believed. */
  removalLimit: number;
}

/** What configuration says of the annotations on entities. */
export interface AnnotationSettings {
  /** Which entities may claim payers and accounts. */
  filter: CustomerEntityFilter;
  /** Keys under which any entity names the accounts that it runs in. */
  accountIdAnnotations: readonly string[];
}
