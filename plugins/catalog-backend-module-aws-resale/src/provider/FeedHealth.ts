import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/**
 * Logs when the feed stops answering and when it answers again. It is read
 * every few seconds, so anything in between stays silent.
 */
export class FeedHealth {
  readonly #logger: LoggerService;
  #failure: string | undefined;

  constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  succeeded(): void {
    if (this.#failure !== undefined) {
      this.#failure = undefined;
      this.#logger.info('The feed of AWS resale can be read again');
    }
  }

  /** Another kind of failure is news; the same one is not. */
  failed(cause: unknown): void {
    const error = toError(cause);
    const status =
      'statusCode' in error && typeof error.statusCode === 'number'
        ? error.statusCode
        : undefined;
    const failure = `${error.name} ${status ?? ''}`;
    if (failure !== this.#failure) {
      this.#failure = failure;
      this.#logger.warn(
        `The feed of AWS resale cannot be read: ${error.message}. ${remedy(
          status,
        )} The catalog keeps what it has; reading goes on and this is logged once`,
      );
    }
  }
}

function remedy(status: number | undefined): string {
  switch (status) {
    case 404:
      return 'Add backstage-plugin-aws-resale-backend to the backend that discovery names for aws-resale.';
    case 401:
    case 403:
      return 'Let the service plugin:catalog read it.';
    default:
      return 'Look at the log of the plugin aws-resale.';
  }
}
