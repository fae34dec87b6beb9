import { randomBytes } from 'node:crypto';

/** As whom a session acts. */
export type SessionIdentity =
  | {
      kind: 'role';
      /** Without its path. */
      roleName: string;
      roleId: string;
      sessionName: string;
    }
  | {
      kind: 'root';
      /** Name of the task policy that the session is bound to. */
      taskPolicy: string;
    };

/** Temporary keys that AssumeRole or AssumeRoot gave out. */
export interface Session {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** Account in which the session acts. */
  accountId: string;
  identity: SessionIdentity;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Sessions are forgotten a day after they expired: long enough to be told that they did. */
const FORGET_AFTER_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Keeps the sessions that were given out. */
export class SessionStore {
  readonly #sessions = new Map<string, Session>();

  /** Gives out new keys. */
  issue(
    session: Pick<Session, 'accountId' | 'identity' | 'expiresAt'>,
    now: number,
  ): Session {
    this.#forgetOld(now);
    const issued: Session = {
      ...session,
      accessKeyId: `ASIA${randomText(16)}`,
      secretAccessKey: randomBytes(30).toString('base64'),
      sessionToken: randomBytes(96).toString('base64'),
    };
    this.#sessions.set(issued.accessKeyId, issued);
    return issued;
  }

  /** An id for a session's role, in the form of AWS. */
  newRoleId(): string {
    return `AROA${randomText(17)}`;
  }

  /** The session of a key, expired ones included. */
  find(accessKeyId: string): Session | undefined {
    return this.#sessions.get(accessKeyId);
  }

  /** Sessions stand in the order of their issue, so the walk ends at the first young one. */
  #forgetOld(now: number): void {
    for (const session of this.#sessions.values()) {
      if (session.expiresAt + FORGET_AFTER_MILLISECONDS > now) {
        return;
      }
      this.#sessions.delete(session.accessKeyId);
    }
  }
}

function randomText(length: number): string {
  return Array.from(
    randomBytes(length),
    byte => ALPHABET[byte % ALPHABET.length],
  ).join('');
}
