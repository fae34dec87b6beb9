import { describeConflict, type DisputeFacts } from './describeConflict';

const held = (
  title: string,
  source: DisputeFacts['held'][number]['source'],
  reason: DisputeFacts['held'][number]['reason'] = 'SAME_STRENGTH',
) => ({ title, source, reason });

describe('describeConflict', () => {
  it.each<[DisputeFacts, ReturnType<typeof describeConflict>]>([
    [
      {
        held: [held('Hansa', 'ORGANIZATION'), held('Polska', 'ORGANIZATION')],
        accounts: 14,
      },
      {
        kind: 'TWO_CUSTOMERS',
        text: 'Until one claim goes or somebody decides, these accounts have no customer and change checks answer Unknown. If the payer is shared, let each customer claim its accounts instead.',
      },
    ],
    [
      {
        held: [held('Hansa', 'ACCOUNT_TAG'), held('Polska', 'ACCOUNT_TAG')],
        accounts: 1,
      },
      {
        kind: 'TWO_CUSTOMERS',
        text: 'Until one claim goes or somebody decides, this account has no customer and change checks answer Unknown.',
      },
    ],
    [
      {
        present: { title: 'Hansa', source: 'ORGANIZATION' },
        held: [held('Polska', 'ORGANIZATION')],
        accounts: 2,
      },
      {
        kind: 'TWO_CUSTOMERS',
        text: 'Hansa keeps these accounts by the annotation of the payer until that claim goes or somebody decides. The claim of Polska came later and has the same right. If the payer is shared, let each customer claim its accounts instead.',
      },
    ],
    [
      {
        present: { title: 'Acme', source: 'OU_RULE' },
        held: [held('Helvetia', 'ACCOUNT_TAG', 'TAKES_FROM_PRESENT')],
        accounts: 1,
      },
      {
        kind: 'TAKES_FROM_PRESENT',
        text: 'Acme keeps this account by an OU rule until that claim goes or somebody decides. Helvetia would take it by the tag of the account, which is stronger.',
      },
    ],
  ])('tells what holds until somebody decides: %j', (facts, expected) => {
    expect(describeConflict(facts)).toEqual(expected);
  });
});
