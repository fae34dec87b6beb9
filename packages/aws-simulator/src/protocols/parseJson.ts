import { ServiceError } from '../server/ServiceError';

/**
 * Members of a body; none when it is empty.
 *
 * @throws ServiceError when it is no JSON
 */
export function parseJson(body: string): Record<string, unknown> {
  try {
    return Object(body === '' ? {} : JSON.parse(body));
  } catch {
    throw new ServiceError('SerializationException', 'The body is no JSON.');
  }
}
