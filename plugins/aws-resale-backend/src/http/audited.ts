import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Request } from 'express';

/** One audited request. */
export interface AuditedRequest {
  auditor: AuditorService;
  /**
   * Missing where an action is called: then `meta` has to say who calls, since
   * the auditor reads that from the request.
   */
  request?: Request;
  eventId: string;
  severityLevel?: 'low' | 'medium' | 'high';
  meta: Record<string, string>;
}

/**
 * Runs a request inside an audit event. The event begins before anybody is
 * identified, so that refusals are recorded too.
 */
export async function audited<T>(
  options: AuditedRequest & {
    /** What is known of the outcome only; never a name or free text. */
    metaOf?: (result: T) => Record<string, string>;
  },
  handle: () => Promise<T>,
): Promise<T> {
  const event = await options.auditor.createEvent({
    eventId: options.eventId,
    severityLevel: options.severityLevel ?? 'low',
    ...(options.request && { request: options.request }),
    meta: options.meta,
  });
  try {
    const result = await handle();
    await (options.metaOf
      ? event.success({ meta: options.metaOf(result) })
      : event.success());
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
