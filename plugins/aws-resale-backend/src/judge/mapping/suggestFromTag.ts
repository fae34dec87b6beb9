import { quoteValue } from 'backstage-plugin-aws-resale-common';
import type { CustomerClues } from './CustomerClues';
import type { SignalReading, UnmappedAccount } from './suggestTypes';

interface Hint {
  key: string;
  value: string;
  /** Whose tag it is. */
  on: 'account' | 'organizational unit';
}

/**
 * What tags say: the customer tag of the account, else of its nearest unit,
 * even where it misses a customer by a letter; else any tag whose value is the
 * name of a customer.
 */
export function suggestFromTag(
  account: UnmappedAccount,
  clues: CustomerClues,
  customerTagKey: string,
): SignalReading {
  const hints = hintsOf(account);
  const customerTag = hints.find(hint => hint.key === customerTagKey);
  const other = customerTag
    ? undefined
    : hints.find(hint => clues.named(hint.value).length > 0);
  const hint = customerTag ?? other;
  let refs: readonly string[] = [];
  if (customerTag) {
    refs = clues.resembling(customerTag.value.trim());
  } else if (other) {
    refs = clues.named(other.value);
  }
  return {
    kind: 'TAG',
    speaksFor: new Map(
      refs.map(ref => [ref, hint ? describeHint(hint, ref, clues) : '']),
    ),
    otherwise() {
      if (!hint) {
        return {
          speaks: 'NOTHING',
          text: `no ${customerTagKey} tag on the account`,
        };
      }
      const says = `tag ${hint.key} on the ${hint.on} says ${quoteValue(
        hint.value,
      )}`;
      return refs.length > 0
        ? {
            speaks: 'AGAINST',
            text: `${says}, which is ${refs
              .map(ref => clues.titleOf(ref))
              .join(' or ')}`,
          }
        : { speaks: 'NOTHING', text: `${says}, which resembles no customer` };
    },
  };
}

function hintsOf(account: UnmappedAccount): Hint[] {
  return [
    { tags: account.tags, on: 'account' as const },
    ...account.unitTags.map(tags => ({
      tags,
      on: 'organizational unit' as const,
    })),
  ].flatMap(({ tags, on }) =>
    Object.entries(tags)
      .filter(([, value]) => value.trim() !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => ({ key, value, on })),
  );
}

function describeHint(hint: Hint, ref: string, clues: CustomerClues): string {
  const says = `tag ${hint.key} on the ${hint.on} says ${quoteValue(
    hint.value,
  )}`;
  const isExact =
    clues.named(hint.value).includes(ref) || hint.value.toLowerCase() === ref;
  return isExact ? says : `${says}, which is no customer but close to this one`;
}
