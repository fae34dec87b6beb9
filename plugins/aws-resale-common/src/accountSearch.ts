import type { AccountMatch } from './api';

/** Type under which the search of Backstage holds accounts. @public */
export const ACCOUNT_SEARCH_TYPE = 'aws-account';

/**
 * An account as the search of Backstage holds it. It has no e-mail address:
 * where a name holds one, only the domain is left.
 *
 * @public
 */
export interface AccountSearchDocument {
  /** Name of the account, or its id where it has none. */
  title: string;
  /** What is to be known of it in sentences, with the words to find it by. */
  text: string;
  /** Path of its page. */
  location: string;
  accountId: string;
  /** Title of its customer. */
  customer?: string;
  customerRef?: string;
  model: AccountMatch['model'];
  state: AccountMatch['state'];
  isPayer: boolean;
  /** Whether it is listed no more. */
  isGone: boolean;
  organizationName?: string;
}
