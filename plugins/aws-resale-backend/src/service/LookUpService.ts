import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  LookUpQuestion,
  LookUpResult,
  SearchDocumentPage,
  SearchDocumentQuery,
} from 'backstage-plugin-aws-resale-common';
import type { Authorizer } from './Authorizer';

export interface LookUpServiceOptions {
  authorizer: Authorizer;
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
    throw new Error(
      `not there yet: ${question} ${credentials} ${this.#options}`,
    );
  }

  /** For the search backend alone; the router checks who asks. */
  async searchDocuments(
    query: SearchDocumentQuery,
  ): Promise<SearchDocumentPage> {
    throw new Error(`not there yet: ${query}`);
  }
}
