import { isError } from '@backstage/errors';
import { AccessDeniedError, NoOrganizationError } from '../observe/errors';
import type { ListedAccount, OrganizationReader } from '../observe/types';
import type { NewChange } from '../judge/accountRecord';
import type { AccountStore, AccountWriteResult } from '../store/AccountStore';
import { LeaseLostError } from '../store/LeaseLostError';
import type {
  LeasedOrganization,
  OrganizationStore,
  RunResult,
} from '../store/OrganizationStore';
import { decidePage, type PageItem } from './decidePage';
import { OrganizationalUnits } from './OrganizationalUnits';
import { parseCustomerTag } from './parseCustomerTag';
import type { Portfolio } from './Portfolio';
import { removeMissing } from './removeMissing';
import { TagReader } from './TagReader';

export interface OrganizationRunOptions {
  lease: LeasedOrganization;
  /** Opens the way into the payer; its errors are findings of the run. */
  openReader(): Promise<OrganizationReader>;
  accounts: AccountStore;
  organizations: OrganizationStore;
  portfolio: Portfolio;
  settings: {
    tagKeys: { customer: string; accountModel: string };
    removalLimit: number;
    pollIntervalMs: number;
    organizationalUnitIntervalMs: number;
  };
  clock: () => Date;
  signal: AbortSignal;
  /** Told after every page, for the watchdog. */
  onProgress(): void;
}

/** What a run found out; when it is due again and what is kept of it is decided elsewhere. */
export type RunFindings = Omit<
  RunResult,
  'startedAt' | 'endedAt' | 'nextDueAt' | 'keepRuns'
>;

/** A run with all that it changed. */
export interface RunReport {
  findings: RunFindings;
  changes: NewChange[];
  customerRefs: Set<string>;
  payerAccountIds: Set<string>;
}

/**
 * One poll of one organization: tags, then accounts page by page, each judged
 * and written as it comes, then what the complete listing lacks.
 */
export class OrganizationRun {
  readonly #options: OrganizationRunOptions;
  readonly #seen = new Set<number>();
  readonly #changes: NewChange[] = [];
  readonly #customerRefs = new Set<string>();
  readonly #payerAccountIds = new Set<string>();
  #reader: OrganizationReader | undefined;
  #pages = 0;
  #written = 0;
  #access: RunFindings['access'];

  constructor(options: OrganizationRunOptions) {
    this.#options = options;
    this.#payerAccountIds.add(options.lease.payerAccountId);
  }

  /** @throws LeaseLostError, and nothing else: every other trouble is a finding. */
  async execute(): Promise<RunReport> {
    try {
      return this.#report(await this.#readAndWrite());
    } catch (error) {
      if (error instanceof LeaseLostError) {
        throw error;
      }
      return this.#report(this.#explain(error));
    }
  }

  async #readAndWrite(): Promise<Partial<RunFindings>> {
    const { lease, organizations, settings, clock, signal } = this.#options;
    const reader = await this.#options.openReader();
    this.#reader = reader;
    const organization = await reader.describe();
    if (organization.payerAccountId !== lease.payerAccountId) {
      throw new NoOrganizationError(
        `Account ${lease.payerAccountId} is a linked account of payer ${organization.payerAccountId}; name that payer instead`,
      );
    }
    this.#access = { result: 'GRANTED' };
    const units = await OrganizationalUnits.load({
      reader,
      store: organizations,
      fence: lease,
    });
    await units.refresh({
      now: clock(),
      intervalMs: settings.organizationalUnitIntervalMs,
      pollIntervalMs: settings.pollIntervalMs,
    });
    const tags = new TagReader(reader);
    await tags.readAll(units, signal);
    let payerName: string | undefined;
    for await (const page of reader.accounts()) {
      this.#pages++;
      const listed = page.filter(
        account => !this.#seen.has(Number(account.accountId)),
      );
      if (listed.length > 0) {
        payerName ??= listed.find(
          account => account.accountId === lease.payerAccountId,
        )?.name;
        await this.#writePage(listed, units, tags);
      }
      this.#options.onProgress();
      signal.throwIfAborted();
    }
    if (this.#seen.size === 0) {
      return {
        outcome: 'EMPTY',
        message: 'AWS listed no account at all; nothing was removed',
      };
    }
    const missing = await removeMissing({
      lease,
      seen: this.#seen,
      accounts: this.#options.accounts,
      context: (
        await this.#options.portfolio.contextAt(clock())
      )(lease.payerAccountId),
      removalLimit: settings.removalLimit,
      at: clock(),
    });
    this.#add(missing.written);
    return {
      outcome: missing.held ? 'REMOVAL_HELD' : 'COMPLETE',
      complete: {
        organizationId: organization.organizationId,
        rootId: await reader.rootId(),
        featureSet: organization.featureSet,
        payerName,
        capabilities: reader.capabilities,
        notRead: [
          ...(reader.capabilities.paths === 'TREE_WALK'
            ? ['Paths: AWS gives none here, parents are read one by one']
            : []),
          ...tags.notRead(),
        ],
        externalIdKeyId: reader.externalIdKeyId,
        held: missing.held,
      },
    };
  }

  async #writePage(
    listed: readonly ListedAccount[],
    units: OrganizationalUnits,
    tags: TagReader,
  ) {
    const { lease, accounts, portfolio, settings, clock } = this.#options;
    for (const account of listed) {
      await units.learn(account.ouIds ?? [], clock());
    }
    await tags.readAdded(units);
    const ids = listed.map(account => account.accountId);
    const known = await accounts.find(ids);
    const items: PageItem[] = [];
    for (const account of listed) {
      const ouIds = account.ouIds ?? [];
      items.push({
        listed: account,
        ouPath: units.pathOf(ouIds),
        tags: await tags.tagsOf(account, known.get(account.accountId)),
        ouTagCustomer: parseCustomerTag(
          units.nearestTag(ouIds, settings.tagKeys.customer),
        ),
        ouTagModel: units.nearestTag(ouIds, settings.tagKeys.accountModel),
      });
    }
    const now = clock();
    this.#add(
      await portfolio.judged(now, (contextOf, customersVersion) => {
        const context = {
          ...contextOf(lease.payerAccountId),
          payerAccountId: lease.payerAccountId,
          partition: lease.partition,
          runId: lease.runId,
          isFirstReading: lease.isFirstReading,
          tagKeys: settings.tagKeys,
        };
        return accounts.write({
          fence: lease,
          accountIds: ids,
          customersVersion,
          decide: existing => decidePage(items, existing, context),
          at: now,
        });
      }),
    );
    ids.forEach(id => this.#seen.add(Number(id)));
  }

  #add(result: AccountWriteResult) {
    this.#written += result.written;
    this.#changes.push(...result.changes);
    result.customerRefs.forEach(ref => this.#customerRefs.add(ref));
    result.payerAccountIds.forEach(id => this.#payerAccountIds.add(id));
  }

  #report(findings: Partial<RunFindings>): RunReport {
    return {
      findings: {
        outcome: 'INCOMPLETE',
        calls: this.#reader?.calls ?? 0,
        pages: this.#pages,
        listed: this.#seen.size,
        changed: this.#written,
        access: this.#access,
        ...findings,
      },
      changes: this.#changes,
      customerRefs: this.#customerRefs,
      payerAccountIds: this.#payerAccountIds,
    };
  }

  #explain(error: unknown): Partial<RunFindings> {
    const message = isError(error) ? error.message : String(error);
    if (error instanceof AccessDeniedError) {
      return {
        outcome: 'ACCESS_DENIED',
        message,
        access: { result: 'DENIED', reason: message },
      };
    }
    if (error instanceof NoOrganizationError) {
      return {
        outcome: 'NO_ORGANIZATION',
        message,
        access: { result: 'NO_ORGANIZATION', reason: message },
      };
    }
    if (this.#options.signal.aborted) {
      return {
        outcome: 'INCOMPLETE',
        message: `Stopped after ${this.#pages} pages; nothing was removed`,
      };
    }
    return {
      outcome: 'INCOMPLETE',
      message: `Page ${
        this.#pages + 1
      } failed, nothing was removed: ${message}`,
    };
  }
}
