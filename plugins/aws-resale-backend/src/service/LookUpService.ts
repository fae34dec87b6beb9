import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  accountEmailReadPermission,
  type LookUpQuestion,
  type LookUpResult,
  type SearchDocumentPage,
  type SearchDocumentQuery,
} from 'backstage-plugin-aws-resale-common';
import type { LookUpQueries, Matches } from '../store/queries/LookUpQueries';
import type { Authorizer } from './Authorizer';
import { readLookUpText, type LookUpSubject } from './readLookUpText';

const RESULTS = 10;
const DOCUMENTS = 1000;
const NOTHING: Matches = { items: [], totalCount: 0 };

export interface LookUpServiceOptions {
  authorizer: Authorizer;
  queries: LookUpQueries;
}

/** Finds accounts by what people paste, within what they may see. */
export class LookUpService {
  readonly #options: LookUpServiceOptions;

  constructor(options: LookUpServiceOptions) {
    this.#options = options;
  }

  /** An e-mail address is looked up only among accounts whose address the caller may see. */
  async lookUp(
    question: LookUpQuestion,
    credentials: BackstageCredentials,
  ): Promise<LookUpResult> {
    const limit = question.limit ?? RESULTS;
    const subject = readLookUpText(question.text);
    return {
      kind: subject.kind,
      ...(subject.kind === 'EMAIL'
        ? await this.#byEmail(subject.address, limit, credentials)
        : await this.#byName(subject, limit, credentials)),
    };
  }

  /** For the search backend alone; the router checks who asks. */
  async searchDocuments(
    query: SearchDocumentQuery,
  ): Promise<SearchDocumentPage> {
    return this.#options.queries.documents(
      query.after ?? '',
      query.limit ?? DOCUMENTS,
    );
  }

  async #byEmail(
    address: string,
    limit: number,
    credentials: BackstageCredentials,
  ): Promise<Omit<LookUpResult, 'kind'>> {
    const { authorizer, queries } = this.#options;
    const scope = await authorizer.visibleWith(
      accountEmailReadPermission,
      credentials,
    );
    return scope === 'NONE'
      ? { ...NOTHING, missingPermission: accountEmailReadPermission.name }
      : queries.byEmail(address, { scope, limit });
  }

  async #byName(
    subject: Exclude<LookUpSubject, { kind: 'EMAIL' }>,
    limit: number,
    credentials: BackstageCredentials,
  ): Promise<Matches> {
    const { authorizer, queries } = this.#options;
    const bounds = { scope: await authorizer.accounts(credentials), limit };
    if (subject.kind === 'NAME') {
      return queries.byName(subject, bounds);
    }
    return subject.accountId === undefined
      ? NOTHING
      : queries.byId(subject.accountId, bounds);
  }
}
