import { ANNOTATIONS } from '../../keys';
import type { AnnotationInput } from '../AnnotationInput';

/** Payers and linked accounts: account ids in every shape. */
export const accountIdInputs: readonly AnnotationInput[] = [
  [
    { [ANNOTATIONS.payerAccountId]: '012345678901' },
    { payerAccountIds: ['012345678901'] },
  ],
  [
    { [ANNOTATIONS.payerAccountId]: ' 012345678901 ,220744159036, ' },
    { payerAccountIds: ['012345678901', '220744159036'] },
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '012345678901;220744159036' },
    { payerAccountIds: ['012345678901', '220744159036'] },
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '012345678901\n220744159036\n' },
    { payerAccountIds: ['012345678901', '220744159036'] },
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '012345678901 220744159036' },
    { payerAccountIds: ['012345678901', '220744159036'] },
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '12345678901' },
    {},
    'ERROR LOST_ZERO [12345678901 → 012345678901]: "12345678901" has 11 digits instead of 12; a leading zero may be lost: did you mean "012345678901"?',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '123456789' },
    {},
    'ERROR LOST_ZERO [123456789 → 000123456789]: "123456789" has 9 digits instead of 12; a leading zero may be lost: did you mean "000123456789"?',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '12345678' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [12345678]: "12345678" has 8 digits instead of 12; write all 12',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '1234567890123' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [1234567890123]: "1234567890123" has 13 digits instead of 12; write all 12',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '2207-4415-9036' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [2207-4415-9036 → 220744159036]: "2207-4415-9036" has dashes; write "220744159036"',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '2207 4415 9036' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [2207 4415 9036 → 220744159036]: "2207 4415 9036" has spaces; write "220744159036"',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: 'O12345678901' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [O12345678901 → 012345678901]: "O12345678901" has letters that look like digits; write "012345678901"',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '\u200b012345678901' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [\u200b012345678901 → 012345678901]: "\u200b012345678901" has invisible characters; write "012345678901"',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '０１２３４５６７８９０１' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [０１２３４５６７８９０１ → 012345678901]: "０１２３４５６７８９０１" has full-width digits; write "012345678901"',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: "'012345678901'" },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [\'012345678901\' → 012345678901]: "\'012345678901\'" is more than an account id; write "012345678901"',
  ],
  [
    {
      [ANNOTATIONS.payerAccountId]:
        'arn:aws:organizations::012345678901:account/o-a1b2c3d4e5/012345678901',
    },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [arn:aws:organizations::012345678901:account/o-a1b2c3d4e5/012345678901 → 012345678901]: "arn:aws:organizations::012345678901:account/o-a1b2c3d4e5/012…" is more than an account id; write "012345678901"',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '012345678901:220744159036' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [012345678901:220744159036]: "012345678901:220744159036" is not an AWS account id; write its 12 digits',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: 'falkenberg-prod' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [falkenberg-prod]: "falkenberg-prod" is not an AWS account id; write its 12 digits',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: 'root@falkenberg.example' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID: an e-mail address is not an AWS account id; write its 12 digits',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '012345678901, 012345678901' },
    { payerAccountIds: ['012345678901'] },
    'WARNING REPEATED [012345678901]: "012345678901" stands here twice; once is enough',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '12345678901, 220744159036' },
    { payerAccountIds: ['220744159036'] },
    'ERROR LOST_ZERO [12345678901 → 012345678901]: "12345678901" has 11 digits instead of 12; a leading zero may be lost: did you mean "012345678901"?',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: 'x'.repeat(300) },
    {},
    'ERROR NOT_AN_ACCOUNT_ID: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" is not an AWS account id; write its 12 digits',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: 12345678901 },
    {},
    'ERROR LOST_ZERO [12345678901 → 012345678901]: 12345678901 is a number, and a number loses leading zeros; put the 12 digits in quotes: did you mean "012345678901"?',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: 330128847716 },
    { payerAccountIds: ['330128847716'] },
    'ERROR NOT_A_TEXT [330128847716 → 330128847716]: 330128847716 is a number, and a number loses leading zeros; put the 12 digits in quotes',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: 7 },
    {},
    'ERROR NOT_A_TEXT [7]: 7 is a number, and a number loses leading zeros; put the 12 digits in quotes',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: 1.5 },
    {},
    'ERROR NOT_A_TEXT [1.5]: 1.5 is a number, and a number loses leading zeros; put the 12 digits in quotes',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: true },
    {},
    'ERROR NOT_A_TEXT [true]: the value must be a text; put it in quotes',
    'ERROR NOT_AN_ACCOUNT_ID [true]: "true" is not an AWS account id; write its 12 digits',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: ['012345678901', 220744159036] },
    { payerAccountIds: ['012345678901', '220744159036'] },
    'ERROR NOT_A_TEXT [012345678901, 220744159036]: the value is a list; write one text, with commas between the items',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: [] },
    {},
    'ERROR EMPTY: the value is empty; write one or remove the annotation',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: { id: '012345678901' } },
    {},
    'ERROR NOT_A_TEXT: the value must be a text; put it in quotes',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: null },
    {},
    'ERROR EMPTY: the value is empty; write one or remove the annotation',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '' },
    {},
    'ERROR EMPTY: the value is empty; write one or remove the annotation',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: ' ,; ' },
    {},
    'ERROR EMPTY: the value is empty; write one or remove the annotation',
  ],
  [
    { [ANNOTATIONS.linkedAccountId]: 'aws-118203774519' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [aws-118203774519 → 118203774519]: "aws-118203774519" is more than an account id; write "118203774519"',
  ],
  [
    { [ANNOTATIONS.linkedAccountId]: 'resource:default/aws-118203774519' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [resource:default/aws-118203774519 → 118203774519]: "resource:default/aws-118203774519" is more than an account id; write "118203774519"',
  ],
  [
    { [ANNOTATIONS.linkedAccountId]: 4417820931 },
    {},
    'ERROR LOST_ZERO [4417820931 → 004417820931]: 4417820931 is a number, and a number loses leading zeros; put the 12 digits in quotes: did you mean "004417820931"?',
  ],
  [
    {
      [ANNOTATIONS.payerAccountId]: '012345678901',
      [ANNOTATIONS.linkedAccountId]: '012345678901, 220744159036',
    },
    { payerAccountIds: ['012345678901'], linkedAccountIds: ['220744159036'] },
    "ERROR CONTRADICTION [012345678901]: 012345678901 is this customer's payer as well (aws-resale/payer-account-id), and a payer is no linked account; name it in one of the two",
  ],
];
