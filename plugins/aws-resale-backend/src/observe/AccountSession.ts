import type { Command, MetadataBearer } from '@aws-sdk/types';
import type { Partition } from 'backstage-plugin-aws-resale-common';
import type { AccountClients } from './AccountClients';
import type { CallContext } from './AccountCredentials';
import { explainAwsError, isAccessDenied, isBadCredentials } from './awsErrors';
import type { AwsService } from './AwsService';
import { beforeEachAttempt } from './beforeEachAttempt';
import type { CallTally } from './CallTally';
import type { RequestBudget } from './RequestBudget';
import type { CallCounter } from './types';

/** A call as it is told to who explains its failure. */
export interface SentCall {
  /** The account that was called. */
  accountId: string;
  /** Like `ListAccounts`. */
  operation: string;
  /** Like `organizations:ListAccounts`. */
  action: string;
}

/** Makes an error of this plugin out of one of the SDK. */
export type ExplainError = (error: unknown, call: SentCall) => Error;

/** What an {@link AccountSession} needs from the one who opens it. */
export interface AccountSessionOptions {
  accountId: string;
  partition: Partition;
  /** The account's clients as they are now: others, once some were of no use. */
  clients(): AccountClients;
  budget: RequestBudget;
  signal: AbortSignal;
  tally: CallTally;
  /** As errors of reading a payer unless told otherwise. */
  explain?: ExplainError;
  /** Called when the credentials of clients turned out to be of no use. */
  onRefused(clients: AccountClients): void;
}

/** Owner of the bucket for calls that draw on the hub's own rates. */
const HUB = 'hub';

/**
 * Operations without which nothing of an organization can be read. Refused, they
 * put the role itself in question; every other refusal may be a lasting state of
 * the account and says nothing about its credentials.
 */
const ESSENTIAL_OPERATIONS = new Set([
  'DescribeOrganization',
  'ListAccounts',
  'ListAccountsForParent',
  'ListOrganizationalUnitsForParent',
  'ListRoots',
]);

/**
 * The calls of one run to one account: within the budget, counted, ended by the
 * run's signal, and failing with the errors of this plugin.
 */
export class AccountSession implements CallCounter {
  readonly #options: AccountSessionOptions;
  #connecting: Promise<unknown> | undefined;

  constructor(options: AccountSessionOptions) {
    this.#options = options;
  }

  get accountId(): string {
    return this.#options.accountId;
  }

  get calls(): number {
    return this.#options.tally.calls;
  }

  get externalIdKeyId(): string | undefined {
    return this.#options.clients().credentials.externalIdKeyId;
  }

  /** The same session, counted and explained in another way. */
  with(
    changes: Pick<AccountSessionOptions, 'tally' | 'explain'>,
  ): AccountSession {
    return new AccountSession({ ...this.#options, ...changes });
  }

  /** Makes sure that there are credentials, with one request for all who wait. */
  async connect(): Promise<void> {
    const { clients, signal, budget, tally } = this.#options;
    const context: CallContext = {
      signal,
      beforeAttempt: async operation => {
        await budget.take(HUB, operation, signal);
        tally.calls += 1;
      },
    };
    this.#connecting ??= clients()
      .credentials.get(context)
      .finally(() => {
        this.#connecting = undefined;
      });
    await this.#connecting;
  }

  /**
   * Sends a command.
   *
   * @param region - that of the service where left out
   */
  async send<
    Input extends object,
    Output extends MetadataBearer,
    Config,
    I extends Input,
    O extends Output,
  >(
    service: AwsService<Input, Output, Config>,
    command: Command<Input, I, Output, O, Config>,
    region?: string,
  ): Promise<O> {
    const { accountId, budget, partition, signal, tally } = this.#options;
    const place = region ?? service.regions[partition];
    if (place === undefined) {
      throw new Error(`${partition} does not have ${service.prefix}`);
    }
    const operation = command.constructor.name.replace(/Command$/, '');
    signal.throwIfAborted();
    const clients = this.#options.clients();
    clients.inFlight += 1;
    try {
      await this.connect();
      beforeEachAttempt(command, async () => {
        await budget.take(accountId, operation, signal);
        tally.calls += 1;
      });
      const answer = await this.#explained(
        clients,
        { accountId, operation, action: `${service.prefix}:${operation}` },
        () => clients.of(service, place).send(command, { abortSignal: signal }),
      );
      tally.chargedCalls += service.isCharged ? 1 : 0;
      return answer;
    } finally {
      clients.inFlight -= 1;
    }
  }

  async #explained<O>(
    clients: AccountClients,
    call: SentCall,
    send: () => Promise<O>,
  ): Promise<O> {
    const { explain = explainPayerError, onRefused, signal } = this.#options;
    try {
      return await send();
    } catch (error) {
      signal.throwIfAborted();
      if (
        isBadCredentials(error) ||
        (isAccessDenied(error) && ESSENTIAL_OPERATIONS.has(call.operation))
      ) {
        onRefused(clients);
      }
      throw explain(error, call);
    }
  }
}

function explainPayerError(
  error: unknown,
  { accountId, operation }: SentCall,
): Error {
  return explainAwsError(error, { payerAccountId: accountId, operation });
}
