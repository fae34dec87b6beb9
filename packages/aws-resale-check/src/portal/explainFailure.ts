import { ResponseError } from '@backstage/errors';
import { explainNetworkFailure } from './explainNetworkFailure';
import { explainResponse } from './explainResponse';

/** What a failure is explained with. */
export interface AskedPortal {
  /** Address of the backend. */
  url: string;
  hasToken: boolean;
  timeoutMs: number;
  env: NodeJS.ProcessEnv;
}

function isTimeout(error: unknown): boolean {
  return (
    error instanceof Error &&
    // A wait that is cut short says AbortError, with the time-out as its cause.
    (error.name === 'TimeoutError' || error.name === 'AbortError')
  );
}

/**
 * Says in a sentence or two why the portal did not answer, and what to do.
 *
 * @returns undefined for what is no failure of the portal.
 */
export function explainFailure(
  error: unknown,
  asked: AskedPortal,
): string | undefined {
  if (error instanceof ResponseError) {
    return explainResponse(error, asked);
  }
  if (isTimeout(error)) {
    return `${asked.url} did not answer within ${
      asked.timeoutMs / 1000
    } s; --timeout allows it more`;
  }
  if (error instanceof SyntaxError) {
    return `${asked.url} answered with something that is no JSON; is it the address of the backend, as backend.baseUrl has it?`;
  }
  // What fetch throws where it got no answer at all.
  return error instanceof TypeError && error.cause instanceof Error
    ? explainNetworkFailure(error.cause, asked)
    : undefined;
}
