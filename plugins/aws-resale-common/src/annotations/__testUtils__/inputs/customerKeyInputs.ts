import { ANNOTATIONS } from '../../keys';
import type { AnnotationInput } from '../AnnotationInput';

/** Customers with keys that are unknown or belong elsewhere. */
export const customerKeyInputs: readonly AnnotationInput[] = [
  [
    { 'amazonaws.com/account-id': '012345678901' },
    { accountIds: ['012345678901'] },
    "WARNING MISPLACED [amazonaws.com/account-id → aws-resale/linked-account-id]: it names accounts that an entity runs in and never makes them this customer's; did you mean aws-resale/linked-account-id, or aws-resale/payer-account-id for a payer?",
  ],
  [
    {
      [ANNOTATIONS.payerAccountId]: '220744159036',
      'amazonaws.com/account-id': '012345678901',
    },
    { payerAccountIds: ['220744159036'], accountIds: ['012345678901'] },
    "WARNING MISPLACED [amazonaws.com/account-id → aws-resale/linked-account-id]: it names accounts that an entity runs in and never makes them this customer's; did you mean aws-resale/linked-account-id?",
  ],
  [
    {
      [ANNOTATIONS.payerAccountId]: '012345678901',
      'amazonaws.com/account-id': '012345678901',
    },
    { payerAccountIds: ['012345678901'], accountIds: ['012345678901'] },
  ],
  [
    {
      [ANNOTATIONS.payerAccountId]: '012345678901',
      'amazonaws.com/account-id': '012345678901, 220744159036',
    },
    {
      payerAccountIds: ['012345678901'],
      accountIds: ['012345678901', '220744159036'],
    },
    "WARNING MISPLACED [amazonaws.com/account-id]: it names accounts that an entity runs in and never makes them this customer's; did you mean aws-resale/linked-account-id?",
  ],
  [
    { 'amazonaws.com/account-id': 'prod' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [prod]: "prod" is not an AWS account id; write its 12 digits',
  ],
  [
    { 'aws-resale/account-modell': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY [aws-resale/account-modell → aws-resale/account-model]: it is no annotation of the contract and says nothing; did you mean aws-resale/account-model?',
  ],
  [
    { 'aws-resale/accountModel': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY [aws-resale/accountModel → aws-resale/account-model]: it is no annotation of the contract and says nothing; did you mean aws-resale/account-model?',
  ],
  [
    { 'AWS-Resale/Account_Model': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY [AWS-Resale/Account_Model → aws-resale/account-model]: it is no annotation of the contract and says nothing; did you mean aws-resale/account-model?',
  ],
  [
    { 'awsresale/account-model': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY [awsresale/account-model → aws-resale/account-model]: it is no annotation of the contract and says nothing; did you mean aws-resale/account-model?',
  ],
  [
    { 'aws-resale:account-model': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY [aws-resale:account-model → aws-resale/account-model]: it is no annotation of the contract and says nothing; did you mean aws-resale/account-model?',
  ],
  [
    { 'aws-resale/domains': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY [aws-resale/domains → aws-resale/email-domains]: it is no annotation of the contract and says nothing; did you mean aws-resale/email-domains?',
  ],
  [
    { 'aws-resale/account-id': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY [aws-resale/account-id]: it is no annotation of the contract and says nothing; remove it, or see the annotation contract for what there is',
  ],
  [
    { 'aws-resale/tier': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY [aws-resale/tier]: it is no annotation of the contract and says nothing; remove it, or see the annotation contract for what there is',
  ],
  [
    { 'aws-resale/constructor': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY [aws-resale/constructor]: it is no annotation of the contract and says nothing; remove it, or see the annotation contract for what there is',
  ],
  [
    { 'aws-resale/__proto__': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY [aws-resale/__proto__]: it is no annotation of the contract and says nothing; remove it, or see the annotation contract for what there is',
  ],
  [
    { 'aws-resale/jane@falkenberg.example': 'SPAM' },
    {},
    'ERROR UNKNOWN_KEY: it is no annotation of the contract and says nothing; remove it, or see the annotation contract for what there is',
  ],
  [
    { [ANNOTATIONS.accountModel]: 'ECAM', 'aws-resale/model': 'SPAM' },
    { accountModel: 'ECAM' },
    'ERROR UNKNOWN_KEY [aws-resale/model]: it is no annotation of the contract and says nothing; did you mean aws-resale/account-model, which is there already?',
  ],
];
