import { accountIdProblem } from '../accountId';
import type { AnnotationDefinition } from './AnnotationDefinition';
import { ANNOTATIONS, DEFAULT_ACCOUNT_ID_ANNOTATIONS } from './keys';
import { anyWordPattern, listPattern, wordPattern } from './patterns';
import { readAccountIds, splitAccountIds } from './values/accountIds';
import { MODEL_WORDS, readAccountModel } from './values/accountModel';
import { readOverrides, splitOverrides } from './values/accountModelOverrides';
import {
  ARRANGEMENT_WORDS,
  readBillingArrangement,
} from './values/billingArrangement';
import { readDate } from './values/date';
import { readDomains, splitDomains } from './values/domains';
import { readUserOrGroupRefs, splitRefs } from './values/userOrGroupRefs';

const ACCOUNT_IDS = listPattern('\\d{12}');

const CUSTOMER_ROWS: readonly AnnotationDefinition[] = [
  {
    key: ANNOTATIONS.payerAccountId,
    title: 'Payer accounts',
    description:
      "The management accounts of the organizations whose accounts are this customer's. A payer that another customer has already is not taken away: the claim is held until a person decides.",
    on: 'customer',
    jsonSchema: { type: 'string', pattern: ACCOUNT_IDS },
    example: '012345678901, 220744159036',
    mistakes: ['12345678901', '2207-4415-9036', 'falkenberg-prod'],
    otherNames: [
      'account-id',
      'management-account-id',
      'master-account-id',
      'payer-account',
      'payer-accounts',
      'payer-id',
    ],
    split: splitAccountIds,
    explainNumber: accountIdProblem,
    read: (text, report) => ({ payerAccountIds: readAccountIds(text, report) }),
  },
  {
    key: ANNOTATIONS.linkedAccountId,
    title: 'Linked accounts',
    description:
      "The accounts of this customer in a payer that several customers share. Not needed where the payer is this customer's alone.",
    on: 'customer',
    jsonSchema: { type: 'string', pattern: ACCOUNT_IDS },
    example: '004417820931, 118203774519',
    mistakes: ['4417820931', 'aws-118203774519', '118203774519, 118203774519'],
    otherNames: [
      'account-id',
      'linked-account',
      'linked-accounts',
      'linked-id',
      'member-account-id',
    ],
    split: splitAccountIds,
    explainNumber: accountIdProblem,
    read: (text, report) => ({
      linkedAccountIds: readAccountIds(text, report),
    }),
  },
  {
    key: ANNOTATIONS.accountModel,
    title: 'Account model',
    description:
      "`ECAM`, `SPAM` or `DISTRIBUTOR`: whose terms govern the customer's accounts. `END_CUSTOMER` means ECAM; `SPTM` and `SOLUTION_PROVIDER` mean SPAM.",
    on: 'customer',
    jsonSchema: {
      type: 'string',
      pattern: `^\\s*${anyWordPattern(MODEL_WORDS)}\\s*$`,
    },
    example: 'SPAM',
    mistakes: ['ecma', 'premium'],
    otherNames: ['account-type', 'model', 'terms'],
    read: (text, report) => {
      const accountModel = readAccountModel(text, report);
      return accountModel ? { accountModel } : {};
    },
  },
  {
    key: ANNOTATIONS.accountModelOverride,
    title: 'Models of single accounts',
    description: "Accounts whose model differs from the customer's.",
    on: 'customer',
    jsonSchema: {
      type: 'string',
      pattern: listPattern(`\\d{12}\\s*=\\s*${anyWordPattern(MODEL_WORDS)}`),
    },
    example: '004417820931=ECAM, 118203774519=SPAM',
    mistakes: [
      '004417820931: SPAM',
      '004417820931=SPAN',
      '004417820931=SPAM, 004417820931=ECAM',
    ],
    otherNames: ['account-model-overrides', 'model-override', 'override'],
    split: splitOverrides,
    read: (text, report) => ({
      accountModelOverrides: readOverrides(text, report),
    }),
  },
  {
    key: ANNOTATIONS.billingArrangement,
    title: 'Billing arrangement',
    description:
      '`provider-payer` (what holds without the annotation: the provider owns the payer), `billing-transfer` (the customer owns its management account and the bill is transferred) or `direct`.',
    on: 'customer',
    jsonSchema: {
      type: 'string',
      pattern: `^\\s*${anyWordPattern(ARRANGEMENT_WORDS)}\\s*$`,
    },
    example: 'billing-transfer',
    mistakes: ['biling-transfer', 'invoice'],
    otherNames: ['arrangement', 'billing', 'billing-model'],
    read: (text, report) => ({
      billingArrangement: readBillingArrangement(text, report) ?? 'UNKNOWN',
    }),
    unreadable: { billingArrangement: 'UNKNOWN' },
  },
  {
    key: ANNOTATIONS.billingTransferStarted,
    title: 'Start of the billing transfer',
    description:
      'The day on which the billing transfer took effect. For 60 days a changing root e-mail of the payer is a transfer, afterwards a drift.',
    on: 'customer',
    jsonSchema: {
      type: 'string',
      pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}(?:T|\\s*$)',
    },
    example: '2026-10-01',
    mistakes: ['01.10.2026', '2026-02-31', 'October'],
    otherNames: [
      'billing-started',
      'billing-transfer-start',
      'billing-transfer-start-date',
      'transfer-started',
    ],
    read: (text, report) => ({
      billingTransferStarted: readDate(text, report),
    }),
  },
  {
    key: ANNOTATIONS.emailDomains,
    title: 'E-mail domains',
    description:
      "The domains of the customer's root e-mails; sub-domains match too. Without them nobody can tell the customer's e-mails from a third party's.",
    on: 'customer',
    jsonSchema: { type: 'string', pattern: '^[^@]+$' },
    example: 'falkenberg.example, falkenberg-group.example',
    mistakes: [
      'falkenberg',
      'root@falkenberg.example',
      'https://falkenberg.example/',
    ],
    otherNames: ['domain', 'domains', 'root-email-domains'],
    split: splitDomains,
    read: (text, report) => ({ emailDomains: readDomains(text, report) }),
  },
  {
    key: ANNOTATIONS.accountManager,
    title: 'Account managers',
    description:
      'Whom to ask about the customer: refs of users or groups of the catalog.',
    on: 'customer',
    jsonSchema: {
      type: 'string',
      pattern: listPattern(
        `(?:${wordPattern('USER')}|${wordPattern('GROUP')}):[^\\s,;@]+`,
      ),
    },
    example: 'user:default/jane.doe, group:default/team-dach',
    mistakes: ['jane.doe', 'jane.doe@provider.example', 'team:default/dach'],
    otherNames: ['account-managers', 'manager', 'managers'],
    split: splitRefs,
    read: (text, report) => ({
      accountManagerRefs: readUserOrGroupRefs(text, report),
    }),
  },
];

/**
 * How annotations are read that name the accounts an entity runs in.
 *
 * @param key - one of `awsResale.mapping.accountIdAnnotations`.
 * @public
 */
export function accountIdAnnotation(key: string): AnnotationDefinition {
  return {
    key,
    title: 'AWS accounts',
    description:
      'The accounts that the entity runs in. It never claims an account for anybody; which keys count is configurable with `awsResale.mapping.accountIdAnnotations`.',
    on: 'other',
    jsonSchema: { type: 'string', pattern: ACCOUNT_IDS },
    example: '004417820931, 118203774519',
    mistakes: ['18302774519', '1182 0377 4519', 'prod'],
    otherNames: ['account-id', 'account-ids', 'account', 'accounts'],
    split: splitAccountIds,
    explainNumber: accountIdProblem,
    read: (text, report) => ({ accountIds: readAccountIds(text, report) }),
  };
}

/**
 * The annotation contract: every annotation with where it belongs, what it may
 * say and how it is read. Parsing, checks, documentation and the catalog's
 * model layer are made from this one table.
 *
 * @public
 */
export const ANNOTATION_CONTRACT: readonly AnnotationDefinition[] = [
  ...CUSTOMER_ROWS,
  ...DEFAULT_ACCOUNT_ID_ANNOTATIONS.map(accountIdAnnotation),
];

/**
 * The row of a key, or that of account-id annotations for any other key.
 *
 * @internal
 */
export function annotationDefinition(key: string): AnnotationDefinition {
  return (
    ANNOTATION_CONTRACT.find(row => row.key === key) ?? accountIdAnnotation(key)
  );
}
