import type { CustomerClues, WordUse } from './CustomerClues';
import type { SignalReading, UnmappedAccount } from './suggestTypes';
import { distinctiveWords } from './suggestWords';

interface Find extends WordUse {
  written: string;
}

/** What words of the account's name say that few customers use. */
export function suggestFromName(
  account: UnmappedAccount,
  clues: CustomerClues,
): SignalReading {
  const words = distinctiveWords(
    // A payer often bears a number, and its organization the name.
    account.isPayer
      ? `${account.name} ${account.organizationName}`
      : account.name,
  );
  const finds = new Map<string, Find>();
  for (const [word, written] of words) {
    for (const [ref, use] of clues.using(word)) {
      const best = finds.get(ref);
      if (clues.has(ref) && (!best || isBetter(use, best))) {
        finds.set(ref, { ...use, written });
      }
    }
  }
  return {
    kind: 'NAME',
    speaksFor: new Map(
      [...finds].map(([ref, find]) => [ref, describeFind(find)]),
    ),
    otherwise: () => ({
      speaks: 'NOTHING',
      text:
        words.size > 0
          ? 'no word of the name points to this customer'
          : 'the name has no word that could point to a customer',
    }),
  };
}

function isBetter(use: WordUse, best: WordUse): boolean {
  return use.inTitle === best.inTitle
    ? use.accounts > best.accounts
    : use.inTitle;
}

function describeFind({ written, inTitle, accounts }: Find): string {
  const inAccounts = `in ${accounts} of its accounts`;
  if (!inTitle) {
    return `“${written}” also ${inAccounts}`;
  }
  return accounts > 0
    ? `“${written}” is in the customer's name and ${inAccounts}`
    : `“${written}” is in the customer's name`;
}
