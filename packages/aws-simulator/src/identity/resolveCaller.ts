import type { SimulatedPortfolio } from '../model';
import type { Caller } from '../server/Caller';
import { findAccount, type FoundAccount } from './findAccount';
import type { Session, SessionStore } from './SessionStore';

/** What of a request says who calls, and where it is looked up. */
export interface CallerLookup {
  accessKeyId: string;
  /** The `x-amz-security-token` header. */
  sessionToken: string | undefined;
  portfolio: SimulatedPortfolio;
  sessions: SessionStore;
  isRoleWithdrawn(accountId: string): boolean;
}

/** A caller with what is needed to check the request further. */
export interface ResolvedCaller {
  caller: Caller;
  secretAccessKey: string;
  /** Milliseconds since the epoch; undefined for long-lived keys. */
  expiresAt?: number;
}

/** Undefined when nobody holds the key, or the session token is not the key's. */
export function resolveCaller(
  lookup: CallerLookup,
): ResolvedCaller | undefined {
  return resolveHub(lookup) ?? resolveSession(lookup);
}

function resolveHub({
  accessKeyId,
  portfolio,
}: CallerLookup): ResolvedCaller | undefined {
  const hub = portfolio.hubs.find(one => one.accessKeyId === accessKeyId);
  if (!hub) {
    return undefined;
  }
  const organization = portfolio.organizations.find(
    one => one.payerAccountId === hub.accountId,
  );
  return {
    secretAccessKey: hub.secretAccessKey,
    caller: {
      kind: 'hub',
      hub,
      accountId: hub.accountId,
      partition: hub.partition,
      arn: hub.arn,
      userId: `AIDA${hub.accessKeyId.slice(4)}`,
      organization,
      memberOf: organization,
    },
  };
}

function resolveSession(lookup: CallerLookup): ResolvedCaller | undefined {
  const { accessKeyId, sessionToken, portfolio, sessions } = lookup;
  const session = sessions.find(accessKeyId);
  if (!session || session.sessionToken !== sessionToken) {
    return undefined;
  }
  const found = findAccount(portfolio, session.accountId);
  if (!found) {
    return undefined;
  }
  return {
    secretAccessKey: session.secretAccessKey,
    expiresAt: session.expiresAt,
    caller: callerOf(session, found, lookup),
  };
}

function callerOf(
  { accountId, identity }: Session,
  { organization, account, isPayer, role }: FoundAccount,
  { isRoleWithdrawn }: CallerLookup,
): Caller {
  const { partition } = organization;
  const common = {
    accountId,
    partition,
    account,
    memberOf: organization,
    organization: isPayer ? organization : undefined,
  };
  if (identity.kind === 'root') {
    return {
      ...common,
      kind: 'root',
      taskPolicy: identity.taskPolicy,
      arn: `arn:${partition}:iam::${accountId}:root`,
      userId: accountId,
    };
  }
  const { roleName, roleId, sessionName } = identity;
  const isPresent =
    role?.roleName.split('/').pop() === roleName && !isRoleWithdrawn(accountId);
  return {
    ...common,
    kind: 'session',
    roleName,
    role: isPresent ? role : undefined,
    arn: `arn:${partition}:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
    userId: `${roleId}:${sessionName}`,
  };
}
