import { AwsResaleClient } from 'backstage-plugin-aws-resale-common';
import type {
  ChangeCheck,
  ChangeQuestion,
  OperationList,
  RequestOptions,
} from 'backstage-plugin-aws-resale-common';
import { combineChecks } from './combineChecks';
import { explainFailure } from './explainFailure';
import { PortalError } from './PortalError';
import { portalFetch } from './portalFetch';
import { requireAnswers } from './requireAnswers';
import { splitQuestion } from './splitQuestion';

export interface PortalAccess {
  /** Address of the backend. */
  url: string;
  token?: string;
  /** How long one answer may take. */
  timeoutMs: number;
  /** What a failure of the connection is explained with. */
  env: NodeJS.ProcessEnv;
}

/** The portal's HTTP API, with failures that say what to do. */
export class Portal {
  readonly #access: PortalAccess;
  readonly #client: AwsResaleClient;

  constructor(access: PortalAccess) {
    this.#access = access;
    this.#client = new AwsResaleClient({
      discoveryApi: {
        getBaseUrl: async pluginId => `${access.url}/api/${pluginId}`,
      },
      fetchApi: { fetch: portalFetch },
    });
  }

  /** @throws {@link PortalError} */
  async operations(): Promise<OperationList> {
    const list: OperationList | undefined = await this.#ask(options =>
      this.#client.listOperations(options),
    );
    if (!Array.isArray(list?.items)) {
      throw new PortalError(
        'the portal answered with something else than operations; is it older or newer than this command?',
      );
    }
    return list;
  }

  /**
   * Asks, in as many requests as it takes.
   *
   * @throws {@link PortalError} also where an answer is missing.
   */
  async check(question: ChangeQuestion): Promise<ChangeCheck> {
    const checks: ChangeCheck[] = [];
    for (const part of splitQuestion(question)) {
      const check = await this.#ask(options =>
        this.#client.checkChange(part, options),
      );
      checks.push(requireAnswers(part, check));
    }
    return checks.length === 1 ? checks[0] : combineChecks(checks);
  }

  async #ask<T>(call: (options: RequestOptions) => Promise<T>): Promise<T> {
    const { token, timeoutMs } = this.#access;
    try {
      return await call({ token, signal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      const message = explainFailure(error, {
        ...this.#access,
        hasToken: token !== undefined,
      });
      throw message === undefined
        ? error
        : new PortalError(message, { cause: error });
    }
  }
}
