import type { AwsCredentialIdentity } from '@aws-sdk/types';
import { ServiceUnavailableError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import { isAccessDenied } from './awsErrors';
import { AccessDeniedError } from './errors';
import {
  isFresh,
  type CallContext,
  type AccountCredentials,
} from './AccountCredentials';

/**
 * Credentials of a payer that `aws.accounts` lists. The AWS integration may
 * assume a role for them, which is outside of any budget and not counted.
 */
export class ListedAccountCredentials implements AccountCredentials {
  readonly externalIdKeyId = undefined;
  readonly #manager: AwsCredentialsManager;
  readonly #payerAccountId: string;
  #identity: AwsCredentialIdentity | undefined;

  constructor(manager: AwsCredentialsManager, payerAccountId: string) {
    this.#manager = manager;
    this.#payerAccountId = payerAccountId;
  }

  async get({ signal }: CallContext): Promise<AwsCredentialIdentity> {
    signal?.throwIfAborted();
    if (!isFresh(this.#identity)) {
      try {
        const { sdkCredentialProvider } =
          await this.#manager.getCredentialProvider({
            accountId: this.#payerAccountId,
          });
        this.#identity = await sdkCredentialProvider();
      } catch (error) {
        signal?.throwIfAborted();
        throw this.#explain(error);
      }
      signal?.throwIfAborted();
    }
    return this.#identity;
  }

  #explain(error: unknown): Error {
    const where = `its entry in aws.accounts`;
    return isAccessDenied(error)
      ? new AccessDeniedError(
          `The role of payer ${
            this.#payerAccountId
          } cannot be assumed; check ${where} and the role's trust policy`,
        )
      : new ServiceUnavailableError(
          `No credentials for payer ${this.#payerAccountId} (${
            error instanceof Error ? error.name : 'unknown error'
          }); check ${where}`,
        );
  }
}
