import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  mappingDecidePermission,
  type Decided,
} from 'backstage-plugin-aws-resale-common';
import type { ChangePublisher } from '../../publish/ChangePublisher';
import type { CustomerStore } from '../../store/CustomerStore';
import type { DecisionResult, MappingStore } from '../../store/MappingStore';
import type {
  DecidableAccount,
  QueueQueries,
} from '../../store/queries/QueueQueries';
import type { CustomerSight } from '../../store/queries/CustomerSight';
import type { Authorizer } from '../Authorizer';

export interface DecisionServiceOptions {
  authorizer: Authorizer;
  customers: CustomerStore;
  mapping: MappingStore;
  queue: QueueQueries;
  sight: CustomerSight;
  /** Judges accounts again after a decision, so that it is in force when it is answered. */
  engine: { apply(accountIds: readonly string[], at: Date): Promise<unknown> };
  publisher: ChangePublisher;
  clock: () => Date;
}

/** What people decide about the customers of accounts. Each decision bears a name. */
export class DecisionService {
  readonly #options: DecisionServiceOptions;

  constructor(options: DecisionServiceOptions) {
    this.#options = options;
  }

  /**
   * Gives accounts to a customer.
   *
   * @throws InputError for an unknown customer or a gone account.
   * @throws NotFoundError that names the first account that is unknown or that
   * the caller may not see; nothing is assigned then.
   */
  async assign(
    request: { customerRef: string; accountIds: readonly string[] },
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Decided> {
    const { authorizer, customers, sight, mapping, clock } = this.#options;
    const accounts = await this.#decidable(request.accountIds, credentials);
    const customerRef = request.customerRef.toLowerCase();
    const visible = await sight.visible(
      [customerRef],
      await authorizer.customers(credentials),
    );
    if (
      !visible.has(customerRef) ||
      !(await customers.directory()).get(customerRef)
    ) {
      throw new InputError(
        `No customer ${request.customerRef} is known; name one by its entity ref, like group:default/acme`,
      );
    }
    for (const [accountId, { isGone }] of accounts) {
      if (isGone) {
        throw new InputError(
          `Account ${accountId} is gone; it keeps the customer it had`,
        );
      }
    }
    const at = clock();
    return this.#settle(
      await mapping.assign({
        accountIds: [...accounts.keys()],
        customerRef,
        by: actor,
        at,
      }),
      [...accounts.keys()],
      at,
    );
  }

  /** Takes an assignment away. @throws NotFoundError as `assign`. */
  async withdraw(
    accountId: string,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Decided> {
    const { mapping, clock } = this.#options;
    await this.#decidable([accountId], credentials);
    const at = clock();
    return this.#settle(
      await mapping.withdraw({ accountIds: [accountId], by: actor, at }),
      [accountId],
      at,
    );
  }

  /**
   * Takes accounts out of the queue. Those that have got a customer meanwhile are
   * not in it and stay as they are.
   *
   * @throws InputError for a reason without words, NotFoundError as `assign`.
   */
  async dismiss(
    request: { accountIds: readonly string[]; reason: string },
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Decided> {
    const { mapping, clock } = this.#options;
    const accounts = await this.#decidable(request.accountIds, credentials);
    const reason = request.reason.trim();
    if (reason === '') {
      throw new InputError('reason is empty; say why nobody has to map these');
    }
    const at = clock();
    return this.#settle(
      await mapping.dismiss({
        accountIds: [...accounts].flatMap(([accountId, account]) =>
          account.isGone || account.customerRef ? [] : accountId,
        ),
        reason,
        by: actor,
        at,
      }),
      [...accounts.keys()],
      at,
    );
  }

  /** Puts a dismissed account back. @throws NotFoundError as `assign`. */
  async reopen(
    accountId: string,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Decided> {
    const { mapping, clock } = this.#options;
    await this.#decidable([accountId], credentials);
    const at = clock();
    return this.#settle(
      await mapping.reopen({ accountIds: [accountId], by: actor, at }),
      [accountId],
      at,
    );
  }

  async #decidable(
    accountIds: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, DecidableAccount>> {
    const { authorizer, queue } = this.#options;
    await authorizer.require(mappingDecidePermission, credentials);
    const accounts = await queue.decidable(
      accountIds,
      await authorizer.accounts(credentials),
    );
    const missing = accountIds.find(id => !accounts.has(id));
    if (missing !== undefined) {
      throw new NotFoundError(
        `No account ${missing} is known, or you may not see it; nothing was changed`,
      );
    }
    return accounts;
  }

  /**
   * Makes the decision hold, and tells others. Every account that was asked for is
   * judged again, so that a request which failed here is mended by repeating it.
   */
  async #settle(
    result: DecisionResult,
    accountIds: readonly string[],
    at: Date,
  ): Promise<Decided> {
    const { engine, publisher } = this.#options;
    await engine.apply(accountIds, at);
    await publisher.publish(result.changes);
    return { changed: result.accountIds.length };
  }
}
