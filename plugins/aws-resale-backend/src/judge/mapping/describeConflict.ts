import type {
  Conflict,
  MappingSource,
} from 'backstage-plugin-aws-resale-common';
import type { HeldClaim } from '../types';

/** What is said about accounts on which claims are held. */
export interface DisputeFacts {
  /** Title and source of the customer that has the accounts now. */
  present?: { title: string; source: MappingSource };
  held: ReadonlyArray<Pick<HeldClaim, 'reason' | 'source'> & { title: string }>;
  accounts: number;
}

/** Sources in words, behind "by". */
const SOURCE_WORDS: Readonly<Record<MappingSource, string>> = {
  ASSIGNMENT: 'the decision of a person',
  LINKED_ACCOUNT_ANNOTATION: 'annotation',
  ACCOUNT_TAG: 'the tag of the account',
  OU_TAG: 'the tag of the organizational unit',
  OU_RULE: 'an OU rule',
  NAME_RULE: 'a name rule',
  ORGANIZATION: 'the annotation of the payer',
};

/** What kind of conflict held claims are, and what holds until somebody decides. */
export function describeConflict(
  facts: DisputeFacts,
): Pick<Conflict, 'kind' | 'text'> {
  const { present, held, accounts } = facts;
  const isTie = held.some(claim => claim.reason === 'SAME_STRENGTH');
  const these = accounts === 1 ? 'this account' : 'these accounts';
  const remedy = held.some(claim => claim.source === 'ORGANIZATION')
    ? ' If the payer is shared, let each customer claim its accounts instead.'
    : '';
  if (!present) {
    return {
      kind: 'TWO_CUSTOMERS',
      text: `Until one claim goes or somebody decides, ${these} ${
        accounts === 1 ? 'has' : 'have'
      } no customer and change checks answer Unknown.${remedy}`,
    };
  }
  const claimants = [...new Set(held.map(claim => claim.title))].join(' and ');
  const stays = `${present.title} keeps ${these} by ${
    SOURCE_WORDS[present.source]
  } until that claim goes or somebody decides.`;
  if (isTie) {
    return {
      kind: 'TWO_CUSTOMERS',
      text: `${stays} The claim of ${claimants} came later and has the same right.${remedy}`,
    };
  }
  const how = [...new Set(held.map(claim => SOURCE_WORDS[claim.source]))].join(
    ' and ',
  );
  return {
    kind: 'TAKES_FROM_PRESENT',
    text: `${stays} ${claimants} would take ${
      accounts === 1 ? 'it' : 'them'
    } by ${how}, which is stronger.`,
  };
}
