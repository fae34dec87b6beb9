import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readContract } from '../http/readContract';

/** Where an answer differs from what the contract promises. */
export async function responseProblems(
  method: 'get' | 'post' | 'delete',
  path: string,
  status: number,
  body: unknown,
): Promise<string[]> {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(await readContract(), 'contract');
  const pointer = [
    'paths',
    path,
    method,
    'responses',
    String(status),
    'content',
    'application/json',
    'schema',
  ]
    .map(part =>
      encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')),
    )
    .join('/');
  const validate = ajv.compile({ $ref: `contract#/${pointer}` });
  validate(body);
  return (validate.errors ?? []).map(
    error => `${error.instancePath} ${error.message}`,
  );
}
