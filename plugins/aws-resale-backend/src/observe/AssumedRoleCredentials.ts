import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@aws-sdk/types';
import { ServiceUnavailableError } from '@backstage/errors';
import { deriveExternalId } from 'backstage-plugin-aws-resale-node';
import { explainHubError, isAccessDenied } from './awsErrors';
import { beforeEachAttempt } from './beforeEachAttempt';
import { AccessDeniedError } from './errors';
import {
  isFresh,
  type CallContext,
  type AccountCredentials,
} from './AccountCredentials';
import type { PayerTarget } from './types';

/** A secret from which external ids are derived. */
export interface ExternalIdSecret {
  keyId: string;
  secret: string;
}

/** What it takes to assume the role of a payer, or the one in a linked account. */
export interface AssumedRoleOptions {
  /** With the hub's credentials, in the payer's partition. Shared by all payers. */
  sts: STSClient;
  roleName: string;
  /** Newest first. */
  secrets: readonly ExternalIdSecret[];
  /** A linked account whose role is meant, instead of the payer's. */
  linkedAccountId?: string;
}

const SESSION_NAME = 'backstage-aws-resale';

/**
 * Assumes the role of a payer, or of an account that is linked to it, with the
 * external id that was derived for the payer.
 * While secrets are being changed the newest is tried first, then the one that
 * worked last, then the others.
 */
export class AssumedRoleCredentials implements AccountCredentials {
  readonly #options: AssumedRoleOptions;
  readonly #target: PayerTarget;
  #identity: AwsCredentialIdentity | undefined;
  #keyId: string | undefined;

  constructor(options: AssumedRoleOptions, target: PayerTarget) {
    this.#options = options;
    this.#target = target;
    this.#keyId = target.externalIdKeyId;
  }

  get externalIdKeyId(): string | undefined {
    return this.#keyId;
  }

  async get(context: CallContext): Promise<AwsCredentialIdentity> {
    if (!isFresh(this.#identity)) {
      this.#identity = await this.#assume(context);
    }
    return this.#identity;
  }

  async #assume(context: CallContext): Promise<AwsCredentialIdentity> {
    const { payerAccountId } = this.#target;
    for (const secret of this.#secretsInOrder()) {
      try {
        const identity = await this.#assumeWith(secret.secret, context);
        this.#keyId = secret.keyId;
        return identity;
      } catch (error) {
        context.signal?.throwIfAborted();
        if (!isAccessDenied(error)) {
          throw explainHubError(error, 'AssumeRole', payerAccountId);
        }
      }
    }
    const { roleName, linkedAccountId } = this.#options;
    const where = linkedAccountId
      ? `account ${linkedAccountId}`
      : `payer ${payerAccountId}`;
    throw new AccessDeniedError(
      `The role ${roleName} of ${where} cannot be assumed; create it there with the template that Sources shows, or ask the customer whether access was withdrawn`,
    );
  }

  async #assumeWith(
    secret: string,
    { signal, beforeAttempt }: CallContext,
  ): Promise<AwsCredentialIdentity> {
    const { partition, payerAccountId } = this.#target;
    const { linkedAccountId, roleName, sts } = this.#options;
    const accountId = linkedAccountId ?? payerAccountId;
    const command = new AssumeRoleCommand({
      RoleArn: `arn:${partition}:iam::${accountId}:role/${roleName}`,
      RoleSessionName: SESSION_NAME,
      ExternalId: deriveExternalId(secret, this.#target),
    });
    beforeEachAttempt(command, () => beforeAttempt('AssumeRole'));
    const answer = await sts.send(command, { abortSignal: signal });
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } =
      answer.Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey) {
      throw new ServiceUnavailableError('AssumeRole answered no credentials');
    }
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    };
  }

  #secretsInOrder(): ExternalIdSecret[] {
    const [newest, ...older] = this.#options.secrets;
    const isWorking = ({ keyId }: ExternalIdSecret) => keyId === this.#keyId;
    return [
      newest,
      ...older.filter(isWorking),
      ...older.filter(secret => !isWorking(secret)),
    ];
  }
}
