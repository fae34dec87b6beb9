import type {
  OrganizationsClient,
  OrganizationsClientResolvedConfig,
  ServiceInputTypes as OrganizationsInput,
  ServiceOutputTypes as OrganizationsOutput,
} from '@aws-sdk/client-organizations';
import type {
  ResourceGroupsTaggingAPIClient,
  ResourceGroupsTaggingAPIClientResolvedConfig,
  ServiceInputTypes as TaggingInput,
  ServiceOutputTypes as TaggingOutput,
} from '@aws-sdk/client-resource-groups-tagging-api';
import type { Command, MiddlewareStack } from '@aws-sdk/types';
import { explainAwsError, isAccessDenied, isBadCredentials } from './awsErrors';
import { beforeEachAttempt } from './beforeEachAttempt';
import type { CallContext, PayerCredentials } from './PayerCredentials';
import type { RequestBudget } from './RequestBudget';
import type { CallCounter, PayerTarget } from './types';

/** Clients of one payer, kept between runs. They share their credentials. */
export interface PayerClients {
  readonly organizations: OrganizationsClient;
  readonly tagging: ResourceGroupsTaggingAPIClient;
  readonly credentials: PayerCredentials;
  /** Calls under way. */
  inFlight: number;
}

/** What a {@link PayerSession} needs from the one who opens it. */
export interface PayerSessionOptions {
  target: PayerTarget;
  clients: PayerClients;
  budget: RequestBudget;
  signal: AbortSignal;
  /** Called when the clients' credentials turned out to be of no use. */
  onRefused(): void;
}

/** Owner of the bucket for calls that draw on the hub's own rates. */
const HUB = 'hub';

/** Refusals that are a lasting state of a payer and say nothing about its credentials. */
const OPTIONAL_OPERATIONS = new Set(['GetResources', 'ListTagsForResource']);

/**
 * The calls of one run to one payer: within the budget, counted, ended by the
 * run's signal, and failing with the errors of this plugin.
 */
export class PayerSession implements CallCounter {
  readonly #options: PayerSessionOptions;
  #calls = 0;
  #connecting: Promise<unknown> | undefined;

  constructor(options: PayerSessionOptions) {
    this.#options = options;
  }

  get payerAccountId(): string {
    return this.#options.target.payerAccountId;
  }

  get calls(): number {
    return this.#calls;
  }

  get externalIdKeyId(): string | undefined {
    return this.#options.clients.credentials.externalIdKeyId;
  }

  /** Makes sure that there are credentials, with one request for all who wait. */
  async connect(): Promise<void> {
    const { clients, signal, budget } = this.#options;
    const context: CallContext = {
      signal,
      beforeAttempt: async operation => {
        await budget.take(HUB, operation, signal);
        this.#calls += 1;
      },
    };
    this.#connecting ??= clients.credentials.get(context).finally(() => {
      this.#connecting = undefined;
    });
    await this.#connecting;
  }

  /** Sends a command of AWS Organizations. */
  async organizations<
    I extends OrganizationsInput,
    O extends OrganizationsOutput,
  >(
    command: Command<
      OrganizationsInput,
      I,
      OrganizationsOutput,
      O,
      OrganizationsClientResolvedConfig
    >,
  ): Promise<O> {
    const { clients, signal } = this.#options;
    return this.#call(command, () =>
      clients.organizations.send(command, { abortSignal: signal }),
    );
  }

  /** Sends a command of the Resource Groups Tagging API. */
  async tagging<I extends TaggingInput, O extends TaggingOutput>(
    command: Command<
      TaggingInput,
      I,
      TaggingOutput,
      O,
      ResourceGroupsTaggingAPIClientResolvedConfig
    >,
  ): Promise<O> {
    const { clients, signal } = this.#options;
    return this.#call(command, () =>
      clients.tagging.send(command, { abortSignal: signal }),
    );
  }

  async #call<I extends object, O extends object>(
    command: { readonly middlewareStack: MiddlewareStack<I, O> },
    send: () => Promise<O>,
  ): Promise<O> {
    const { clients, budget, signal } = this.#options;
    const operation = command.constructor.name.replace(/Command$/, '');
    signal.throwIfAborted();
    clients.inFlight += 1;
    try {
      await this.connect();
      beforeEachAttempt(command, async () => {
        await budget.take(this.payerAccountId, operation, signal);
        this.#calls += 1;
      });
      return await this.#explained(operation, send);
    } finally {
      clients.inFlight -= 1;
    }
  }

  async #explained<O>(operation: string, send: () => Promise<O>): Promise<O> {
    const { onRefused, signal } = this.#options;
    try {
      return await send();
    } catch (error) {
      signal.throwIfAborted();
      if (
        isBadCredentials(error) ||
        (isAccessDenied(error) && !OPTIONAL_OPERATIONS.has(operation))
      ) {
        onRefused();
      }
      throw explainAwsError(error, {
        payerAccountId: this.payerAccountId,
        operation,
      });
    }
  }
}
