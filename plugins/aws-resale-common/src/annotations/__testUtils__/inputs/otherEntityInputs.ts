import { ANNOTATIONS } from '../../keys';
import type { AnnotationInput } from '../AnnotationInput';

/** Entities that are no customers. */
export const otherEntityInputs: readonly AnnotationInput[] = [
  [
    { 'amazonaws.com/account-id': '012345678901, 220744159036' },
    { accountIds: ['012345678901', '220744159036'] },
  ],
  [
    { 'amazon.com/account-id': '012345678901' },
    { accountIds: ['012345678901'] },
  ],
  [
    {
      'amazonaws.com/account-id': '012345678901',
      'amazon.com/account-id': '012345678901',
    },
    { accountIds: ['012345678901'] },
  ],
  [
    {
      'amazonaws.com/account-id': '012345678901',
      'amazon.com/account-id': '220744159036',
    },
    { accountIds: ['012345678901', '220744159036'] },
    'WARNING CONTRADICTION: it names other accounts than amazonaws.com/account-id, and both count; keep one of the two',
  ],
  [
    { 'amazonaws.com/account-id': '18302774519' },
    {},
    'ERROR LOST_ZERO [18302774519 → 018302774519]: "18302774519" has 11 digits instead of 12; a leading zero may be lost: did you mean "018302774519"?',
  ],
  [
    { 'amazonaws.com/account-id': 18302774519 },
    {},
    'ERROR LOST_ZERO [18302774519 → 018302774519]: 18302774519 is a number, and a number loses leading zeros; put the 12 digits in quotes: did you mean "018302774519"?',
  ],
  [
    { 'amazonaws.com/account-id': '' },
    {},
    'ERROR EMPTY: the value is empty; write one or remove the annotation',
  ],
  [
    { 'amazonaws.com/account-id': '012345678901, prod' },
    { accountIds: ['012345678901'] },
    'ERROR NOT_AN_ACCOUNT_ID [prod]: "prod" is not an AWS account id; write its 12 digits',
  ],
  [
    { [ANNOTATIONS.linkedAccountId]: '220744159036' },
    {},
    'ERROR MISPLACED [aws-resale/linked-account-id → amazonaws.com/account-id]: this Component is no customer by the customer filter, so it claims nothing here; for the accounts that it runs in, write amazonaws.com/account-id',
  ],
  [
    {
      [ANNOTATIONS.linkedAccountId]: '220744159036',
      'amazonaws.com/account-id': '012345678901',
    },
    { accountIds: ['012345678901'] },
    'aws-resale/linked-account-id: ERROR MISPLACED [aws-resale/linked-account-id]: this Component is no customer by the customer filter, so it claims nothing here; move it to the customer, or make this entity match the filter (awsResale.customers.filter)',
  ],
  [
    { [ANNOTATIONS.payerAccountId]: '220744159036' },
    {},
    'ERROR MISPLACED [aws-resale/payer-account-id]: this Component is no customer by the customer filter, so it claims nothing here; move it to the customer, or make this entity match the filter (awsResale.customers.filter)',
  ],
  [
    { [ANNOTATIONS.accountModel]: 'nonsense' },
    {},
    'ERROR MISPLACED [aws-resale/account-model]: this Component is no customer by the customer filter, so it claims nothing here; move it to the customer, or make this entity match the filter (awsResale.customers.filter)',
  ],
  [
    {
      [ANNOTATIONS.linkedAccountId]: '220744159036',
      [ANNOTATIONS.accountModel]: 'SPAM',
    },
    {},
    'aws-resale/linked-account-id: ERROR MISPLACED [aws-resale/linked-account-id]: this Component is no customer by the customer filter, so it claims nothing here; move it to the customer, or make this entity match the filter (awsResale.customers.filter)',
    'ERROR MISPLACED [aws-resale/account-model]: this Component is no customer by the customer filter, so it claims nothing here; move it to the customer, or make this entity match the filter (awsResale.customers.filter)',
  ],
  [
    { 'aws-resale/account-id': '012345678901' },
    {},
    'ERROR UNKNOWN_KEY [aws-resale/account-id → amazonaws.com/account-id]: it is no annotation of the contract and says nothing; did you mean amazonaws.com/account-id?',
  ],
  [
    { 'aws-resale/account-modell': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY [aws-resale/account-modell]: it is no annotation of the contract and says nothing; did you mean aws-resale/account-model, which only customers may carry?',
  ],
  [{ 'backstage.io/techdocs-ref': 'dir:.' }, {}],
];
