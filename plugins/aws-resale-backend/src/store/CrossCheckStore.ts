import type { AnnotationProblem } from 'backstage-plugin-aws-resale-common';
import type { NamedAccount, TaggedAccount } from '../judge/crossProblems/types';

/** A kept entity with what was found wrong beside others. */
export interface KeptEntity {
  ref: string;
  /** Their texts; those without one are left out. */
  annotations: Record<string, string>;
  crossProblems: AnnotationProblem[];
}

/** What annotations are held against, and what came of it. */
export interface CrossCheckStore {
  /** Entities in the order of their refs, after `after`. */
  page(options: { after?: string; limit: number }): Promise<KeptEntity[]>;

  /** Those of some entities that are kept. */
  find(entityRefs: readonly string[]): Promise<KeptEntity[]>;

  /** Refs of entities that name one of some accounts without claiming it. */
  entitiesNaming(accountIds: readonly string[]): Promise<string[]>;

  /** Those of some accounts that are or were listed, by id. */
  accounts(accountIds: readonly string[]): Promise<Map<string, NamedAccount>>;

  /** Accounts of some customers with a tag that declares a model, by customer. */
  taggedAccounts(
    customerRefs: readonly string[],
  ): Promise<Map<string, TaggedAccount[]>>;

  /**
   * Whether every organization was read completely that can be: some payer always
   * waits for its approval or its role, and must not keep the others from use.
   */
  isEveryOrganizationRead(): Promise<boolean>;

  /** Replaces what was found wrong beside others, for some entities. */
  saveProblems(
    problems: ReadonlyMap<string, AnnotationProblem[]>,
  ): Promise<void>;
}
