import { ANNOTATIONS } from '../../keys';
import type { AnnotationInput } from '../AnnotationInput';

/** Billing arrangements and days. */
export const billingInputs: readonly AnnotationInput[] = [
  [{ [ANNOTATIONS.billingArrangement]: 'provider-payer' }, {}],
  [
    { [ANNOTATIONS.billingArrangement]: 'Billing Transfer' },
    { billingArrangement: 'BILLING_TRANSFER' },
  ],
  [
    { [ANNOTATIONS.billingArrangement]: 'DIRECT' },
    { billingArrangement: 'DIRECT' },
  ],
  [
    { [ANNOTATIONS.billingArrangement]: 'biling-transfer' },
    { billingArrangement: 'UNKNOWN' },
    'ERROR UNKNOWN_ARRANGEMENT [biling-transfer → billing-transfer]: "biling-transfer" is not a billing arrangement; write provider-payer, billing-transfer or direct: did you mean billing-transfer?',
  ],
  [
    { [ANNOTATIONS.billingArrangement]: 'transfer' },
    { billingArrangement: 'UNKNOWN' },
    'ERROR UNKNOWN_ARRANGEMENT [transfer → billing-transfer]: "transfer" is not a billing arrangement; write provider-payer, billing-transfer or direct: did you mean billing-transfer?',
  ],
  [
    { [ANNOTATIONS.billingArrangement]: 'barter' },
    { billingArrangement: 'UNKNOWN' },
    'ERROR UNKNOWN_ARRANGEMENT [barter]: "barter" is not a billing arrangement; write provider-payer, billing-transfer or direct',
  ],
  [
    { [ANNOTATIONS.billingArrangement]: 'UNKNOWN' },
    { billingArrangement: 'UNKNOWN' },
    'ERROR UNKNOWN_ARRANGEMENT [UNKNOWN]: "UNKNOWN" is not a billing arrangement; write provider-payer, billing-transfer or direct',
  ],
  [
    { [ANNOTATIONS.billingArrangement]: '' },
    { billingArrangement: 'UNKNOWN' },
    'ERROR EMPTY: the value is empty; write one or remove the annotation',
  ],
  [
    { [ANNOTATIONS.billingArrangement]: null },
    { billingArrangement: 'UNKNOWN' },
    'ERROR EMPTY: the value is empty; write one or remove the annotation',
  ],
  [
    { [ANNOTATIONS.billingArrangement]: false },
    { billingArrangement: 'UNKNOWN' },
    'ERROR NOT_A_TEXT [false]: the value must be a text; put it in quotes',
    'ERROR UNKNOWN_ARRANGEMENT [false]: "false" is not a billing arrangement; write provider-payer, billing-transfer or direct',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '2026-09-01',
    },
    {
      billingArrangement: 'BILLING_TRANSFER',
      billingTransferStarted: '2026-09-01',
    },
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '2026-09-01T10:00:00+02:00',
    },
    {
      billingArrangement: 'BILLING_TRANSFER',
      billingTransferStarted: '2026-09-01',
    },
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '2028-02-29',
    },
    {
      billingArrangement: 'BILLING_TRANSFER',
      billingTransferStarted: '2028-02-29',
    },
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '2026-02-29',
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_DATE [2026-02-29]: "2026-02-29" is a day that does not exist; write it like 2026-10-01',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '2026-02-31',
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_DATE [2026-02-31]: "2026-02-31" is a day that does not exist; write it like 2026-10-01',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '2026-13-01',
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_DATE [2026-13-01]: "2026-13-01" is a day that does not exist; write it like 2026-10-01',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '2026-09-01Tea time',
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_DATE [2026-09-01Tea time]: "2026-09-01Tea time" is not a date; write it like 2026-10-01',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '01.09.2026',
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_DATE [01.09.2026 → 2026-09-01]: "01.09.2026" is not a date; write it like 2026-10-01: did you mean 2026-09-01?',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '31.02.2026',
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_DATE [31.02.2026]: "31.02.2026" is not a date; write it like 2026-10-01',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '2026/9/1',
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_DATE [2026/9/1 → 2026-09-01]: "2026/9/1" is not a date; write it like 2026-10-01: did you mean 2026-09-01?',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '13/09/2026',
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_DATE [13/09/2026 → 2026-09-13]: "13/09/2026" is not a date; write it like 2026-10-01: did you mean 2026-09-13?',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '09/13/2026',
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_DATE [09/13/2026 → 2026-09-13]: "09/13/2026" is not a date; write it like 2026-10-01: did you mean 2026-09-13?',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: '09/10/2026',
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_DATE [09/10/2026]: "09/10/2026" is not a date; write it like 2026-10-01',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: 20260901,
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_TEXT [20260901]: the value must be a text; put it in quotes',
    'ERROR NOT_A_DATE [20260901 → 2026-09-01]: "20260901" is not a date; write it like 2026-10-01: did you mean 2026-09-01?',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'billing-transfer',
      [ANNOTATIONS.billingTransferStarted]: 'yesterday',
    },
    { billingArrangement: 'BILLING_TRANSFER' },
    'ERROR NOT_A_DATE [yesterday]: "yesterday" is not a date; write it like 2026-10-01',
  ],
  [
    { [ANNOTATIONS.billingTransferStarted]: '2026-09-01' },
    { billingTransferStarted: '2026-09-01' },
    'WARNING MEANINGLESS: a start date has no meaning without aws-resale/billing-arrangement: billing-transfer',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'direct',
      [ANNOTATIONS.billingTransferStarted]: '2026-09-01',
    },
    { billingArrangement: 'DIRECT', billingTransferStarted: '2026-09-01' },
    'WARNING MEANINGLESS: a start date has no meaning without aws-resale/billing-arrangement: billing-transfer',
  ],
  [
    {
      [ANNOTATIONS.billingArrangement]: 'barter',
      [ANNOTATIONS.billingTransferStarted]: '2026-09-01',
    },
    { billingArrangement: 'UNKNOWN', billingTransferStarted: '2026-09-01' },
    'aws-resale/billing-arrangement: ERROR UNKNOWN_ARRANGEMENT [barter]: "barter" is not a billing arrangement; write provider-payer, billing-transfer or direct',
  ],
];
