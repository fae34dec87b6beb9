import { isDeepStrictEqual } from 'node:util';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  mappingReadPermission,
  type Account,
  type AnnotationCheck,
  type EntityAccounts,
  type EntityProblemsPage,
  type ProblemQuery,
} from 'backstage-plugin-aws-resale-common';
import { checkCatalogYaml } from 'backstage-plugin-aws-resale-node';
import { errorsFirst } from '../judge/crossProblems/errorsFirst';
import {
  readAnnotatedEntity,
  type AnnotationSettings,
} from '../observe/readAnnotatedEntity';
import type { EntityReading } from '../store/AnnotatedEntityStore';
import type { CustomerStore } from '../store/CustomerStore';
import type { AccountQueries } from '../store/queries/AccountQueries';
import type { AnnotationQueries } from '../store/queries/AnnotationQueries';
import type { Authorizer } from './Authorizer';
import { fixFor } from './fixFor';

export interface AnnotationServiceOptions {
  authorizer: Authorizer;
  catalog: CatalogService;
  settings: AnnotationSettings;
  accounts: AccountQueries;
  annotations: AnnotationQueries;
  customers: CustomerStore;
  clock: () => Date;
  staleAfterMs: number;
}

/** What is wrong with annotations, and which accounts entities name. */
export class AnnotationService {
  readonly #options: AnnotationServiceOptions;

  constructor(options: AnnotationServiceOptions) {
    this.#options = options;
  }

  /** @throws NotAllowedError naming the permission that is missing. */
  async listProblems(
    query: ProblemQuery,
    credentials: BackstageCredentials,
  ): Promise<EntityProblemsPage> {
    const { authorizer, annotations } = this.#options;
    await authorizer.require(mappingReadPermission, credentials);
    const page = await annotations.list(query);
    return {
      ...page,
      items: page.items.map(({ annotations: written, ...entity }) => ({
        ...entity,
        fix: fixFor(written, entity.problems),
      })),
    };
  }

  /** Checks a YAML text as the linter does; whoever is signed in may ask. */
  check(yaml: string): AnnotationCheck {
    const { accountIdAnnotations, filter } = this.#options.settings;
    return checkCatalogYaml(yaml, {
      accountIdAnnotations,
      customerFilter: filter,
    });
  }

  /**
   * The accounts that an entity names. The entity is read from the catalog as the
   * caller sees it, so that a new one has its accounts at once.
   *
   * @throws NotFoundError also for an entity that the caller may not see.
   */
  async entityAccounts(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityAccounts> {
    const { authorizer, catalog, settings, annotations, customers } =
      this.#options;
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `The catalog has no ${entityRef}, or you may not see it`,
      );
    }
    const reading = readAnnotatedEntity(entity, settings)?.reading;
    if (!reading) {
      return { entityRef, accounts: [], unknown: [], problems: [] };
    }
    const kept = await annotations.crossProblems(entityRef);
    // What shows only beside others tells of others' accounts and customers.
    const mayCompare = await authorizer.mayReadMapping(credentials);
    const problems = [
      ...reading.problems,
      ...(mayCompare &&
      kept &&
      isDeepStrictEqual(kept.annotations, reading.annotations)
        ? kept.problems
        : []),
    ];
    return {
      entityRef,
      ...(await this.#accountsOf(reading, credentials)),
      problems: errorsFirst(problems),
      fix: fixFor(reading.annotations, problems),
      // An entity that stayed as it was is confirmed by each complete reading.
      readAt:
        kept &&
        [kept.keptAt, (await customers.readAt())?.toISOString() ?? '']
          .sort()
          .at(-1),
    };
  }

  async #accountsOf(
    { accountIds }: EntityReading,
    credentials: BackstageCredentials,
  ): Promise<Pick<EntityAccounts, 'accounts' | 'unknown'>> {
    const { authorizer, accounts, clock, staleAfterMs } = this.#options;
    const visible = new Map<string, Account>(
      (
        await accounts.byIds(accountIds, {
          scope: await authorizer.accounts(credentials),
          staleBefore: new Date(clock().getTime() - staleAfterMs),
        })
      ).map(account => [account.accountId, account]),
    );
    return {
      accounts: accountIds.flatMap(id => visible.get(id) ?? []),
      unknown: accountIds.filter(id => !visible.has(id)),
    };
  }
}
