import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { audited, type AuditedRequest } from '../http/audited';
import { actorOf } from '../service/actorOf';
import { requireKnownCaller } from '../service/requireKnownCaller';

/**
 * Runs a call of an action inside the audit event that HTTP has for the same
 * question, refusals included. What the MCP backend records of it names the
 * tool, and neither account nor operation.
 *
 * @throws NotAllowedError for services whose token is not restricted.
 */
export async function auditedCall<T>(
  options: Pick<AuditedRequest, 'eventId' | 'meta'> & {
    auditor: AuditorService;
    credentials: BackstageCredentials;
    /** What is known of the outcome only; never a name or free text. */
    metaOf?: (result: T) => Record<string, string>;
  },
  handle: () => Promise<T>,
): Promise<T> {
  const { credentials, meta, ...event } = options;
  return audited(
    {
      ...event,
      meta: { ...meta, surface: 'action', actor: actorOf(credentials) },
    },
    async () => {
      requireKnownCaller(credentials);
      return handle();
    },
  );
}
