import type { SimulatedPortfolio } from '../model';
import type { Caller } from '../server/Caller';
import type { SessionStore } from './SessionStore';

/** What of a request says who calls, and where it is looked up. */
export interface CallerLookup {
  accessKeyId: string;
  /** The `x-amz-security-token` header. */
  sessionToken: string | undefined;
  portfolio: SimulatedPortfolio;
  sessions: SessionStore;
  isRoleWithdrawn(payerAccountId: string): boolean;
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
  return {
    secretAccessKey: hub.secretAccessKey,
    caller: {
      kind: 'hub',
      hub,
      accountId: hub.accountId,
      partition: hub.partition,
      arn: hub.arn,
      userId: `AIDA${hub.accessKeyId.slice(4)}`,
      organization: portfolio.organizations.find(
        one => one.payerAccountId === hub.accountId,
      ),
    },
  };
}

function resolveSession(lookup: CallerLookup): ResolvedCaller | undefined {
  const { accessKeyId, sessionToken, portfolio, sessions } = lookup;
  const session = sessions.find(accessKeyId);
  if (!session || session.sessionToken !== sessionToken) {
    return undefined;
  }
  const { accountId, roleName, roleId, sessionName } = session;
  const organization = portfolio.organizations.find(
    one => one.payerAccountId === accountId,
  );
  if (!organization) {
    return undefined;
  }
  const role = organization.role;
  const isPresent =
    role?.roleName.split('/').pop() === roleName &&
    !lookup.isRoleWithdrawn(accountId);
  return {
    secretAccessKey: session.secretAccessKey,
    expiresAt: session.expiresAt,
    caller: {
      kind: 'session',
      roleName,
      role: isPresent ? role : undefined,
      accountId,
      partition: organization.partition,
      arn: `arn:${organization.partition}:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
      userId: `${roleId}:${sessionName}`,
      organization,
    },
  };
}
