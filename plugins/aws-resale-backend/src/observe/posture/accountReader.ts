import { inParallel } from '../inParallel';
import type { PostureReader, ReaderContext } from './ReaderContext';
import { ReadingDraft } from './ReadingDraft';
import type { AccountReading, ReadAccount } from './types';

/** Each may hold clients of its own. */
const ACCOUNTS_AT_ONCE = 8;
const REFUSALS_UNTIL_GIVING_UP = 5;

/** How accounts are read one by one. */
export interface AccountReaderOptions {
  /** Accounts of which nothing is to be read are passed over. */
  asks?(account: ReadAccount, context: ReaderContext): boolean;
  read(
    draft: ReadingDraft,
    account: ReadAccount,
    context: ReaderContext,
  ): Promise<void>;
  /**
   * An action that organizations refuse as a whole, for linked accounts. Refused
   * for several of them and granted for none, it is not tried for the others:
   * every refusal shows in the customer's CloudTrail.
   */
  refusedAsAWhole?: string;
}

/** Makes a reader that looks at accounts one by one, several at once. */
export function accountReader(options: AccountReaderOptions): PostureReader {
  return (context, accounts) => {
    const { asks = () => true, read, refusedAsAWhole } = options;
    let isGranted = refusedAsAWhole === undefined;
    let refusals: AccountReading[] = [];
    const weigh = (reading: AccountReading) => {
      const isRefused =
        reading.missed.length > 0 &&
        reading.missed.every(
          ({ reason, detail }) =>
            reason === 'access-denied' && detail === refusedAsAWhole,
        );
      isGranted ||= !isRefused;
      refusals = isGranted ? [] : [...refusals, reading];
    };
    return inParallel(
      accounts.filter(account => asks(account, context)),
      ACCOUNTS_AT_ONCE,
      async account => {
        const isSpared =
          !account.isPayer && refusals.length >= REFUSALS_UNTIL_GIVING_UP;
        if (isSpared) {
          const [{ missed }] = refusals;
          const observedAt = context.now();
          return {
            accountId: account.accountId,
            facts: {},
            missed,
            observedAt,
          };
        }
        const draft = new ReadingDraft(account.accountId, context.signal);
        await read(draft, account, context);
        const reading = draft.finish(context.now());
        if (!isGranted && !account.isPayer) {
          weigh(reading);
        }
        return reading;
      },
    );
  };
}
