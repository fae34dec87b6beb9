import type { SimulatedIamUser } from '../../rootSecurityModel';
import type { Caller } from '../../server/Caller';
import { rootCredentials } from './rootCredentials';

/**
 * A user of the caller's account. The root user has neither name nor path.
 *
 * @param user - undefined for the root user
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_User.html
 */
export function describeUser(
  { accountId, partition, account }: Caller,
  user: SimulatedIamUser | undefined,
): Record<string, unknown> {
  const prefix = `arn:${partition}:iam::${accountId}`;
  if (!user) {
    return {
      UserId: accountId,
      Arn: `${prefix}:root`,
      CreateDate: account?.joinedAt ?? new Date(0),
      PasswordLastUsed: rootCredentials(partition, account)?.password
        ?.lastUsedAt,
    };
  }
  return {
    Path: '/',
    UserName: user.userName,
    UserId: userId(accountId, user),
    Arn: `${prefix}:user/${user.userName}`,
    CreateDate: user.createdAt,
    PasswordLastUsed: user.password?.lastUsedAt,
  };
}

/** `AIDA` and what follows from account and name. */
function userId(accountId: string, { userName }: SimulatedIamUser): string {
  const letters = Buffer.from(`${userName}${accountId}`)
    .toString('hex')
    .toUpperCase();
  return `AIDA${letters.slice(0, 17)}`;
}
