import { AssumeRootCommand } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@aws-sdk/types';
import type { Partition } from 'backstage-plugin-aws-resale-common';
import { isFresh, type AccountCredentials } from '../AccountCredentials';
import type { AccountSession } from '../AccountSession';
import { awsServices } from '../awsServices';
import { CallRefusedError } from './CallRefusedError';
import { rootAuditPolicy } from './rootAuditPolicy';

/** Longer ones are refused. */
const SESSION_SECONDS = 900;

/**
 * A session of the root user of a linked account, for looking at its
 * credentials. The payer's session asks for it, in a region: the global endpoint
 * of STS does not know the operation.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html
 */
export class RootAuditCredentials implements AccountCredentials {
  readonly externalIdKeyId = undefined;
  readonly #payer: AccountSession;
  readonly #root: { accountId: string; partition: Partition };
  #identity: AwsCredentialIdentity | undefined;

  constructor(
    payer: AccountSession,
    root: { accountId: string; partition: Partition },
  ) {
    this.#payer = payer;
    this.#root = root;
  }

  async get(): Promise<AwsCredentialIdentity> {
    if (!isFresh(this.#identity)) {
      this.#identity = await this.#assume();
    }
    return this.#identity;
  }

  async #assume(): Promise<AwsCredentialIdentity> {
    const { accountId, partition } = this.#root;
    const { Credentials } = await this.#payer.send(
      awsServices.sts,
      new AssumeRootCommand({
        TargetPrincipal: accountId,
        TaskPolicyArn: { arn: rootAuditPolicy(partition) },
        DurationSeconds: SESSION_SECONDS,
      }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } =
      Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey) {
      throw new CallRefusedError(
        'incomplete',
        'sts:AssumeRoot (NoCredentials)',
        'NoCredentials',
      );
    }
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    };
  }
}
