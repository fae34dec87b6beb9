/**
 * What follows for every operation, written down by hand from what AWS and the
 * account models say, and not from the table that it tests.
 *
 * Columns: id, role (P payer, L linked), ECAM and SPAM under a provider's payer,
 * billing transfer. `ok` allowed, `no` not ours, `?` unknown, `=` as ECAM, else
 * who approves. Billing transfer: `payer`, `linked`, `org`, `handover` by facts,
 * or what holds whatever the facts are; `a;b` under ECAM and SPAM.
 */
const ROWS = `
operations-role-enter              P  ok          =        org
operations-role-enter              L  no          ok       linked
org-access-role-assume             L  no          4E       org
break-glass-enter                  P  4E          =        payer
break-glass-enter                  L  no          4E       linked
linked-admin-create                L  no          4E+CUS   linked
payer-admin-create                 P  OWN         =        payer
identity-center-setup              P  OWN+CUS     OWN+CUS  org
delegated-admin-register           P  OWN+CUS     =        org
root-sign-in                       P  4E          =        payer
root-sign-in                       L  no          4E       linked
root-password-reset                P  4E          =        payer
root-password-reset                L  no          4E       linked
root-mfa-register                  P  4E          =        payer
root-mfa-register                  L  no          4E       linked
root-mfa-remove                    P  4E+OWN      =        payer
root-mfa-remove                    L  no          4E       linked
root-access-key-delete             P  4E+OWN      =        payer
root-access-key-delete             L  no          4E       linked
root-email-change                  P  4E+OWN      =        payer
root-email-change                  L  no          4E       linked
root-access-centralise             P  CUS         OWN      org
root-credentials-remove            L  no          4E       no;org
root-privileged-task               L  no          4E       org
account-create                     P  CUS         CUS      org
account-invite                     P  AM          AM       org
account-close                      L  no          CUS+AM   linked
account-reinstate                  L  CUS         AM+CUS   org
account-leave-organization         L  AM+CUS      AM+CUS   no
account-move-organization          L  AM+CUS      AM+CUS   org
workload-delete                    L  no          no       no
account-rename                     P  ok          =        payer
account-rename                     L  CUS         ok       linked
account-alternate-contacts-change  P  ok          =        payer
account-alternate-contacts-change  L  CUS         ok       linked
account-primary-contact-change     P  4E          =        payer
account-primary-contact-change     L  no          4E       linked
account-model-change               P  AM+CUS      =        AM+CUS
account-model-change               L  AM+CUS      =        AM+CUS
payer-handover                     P  OWN+FIN+CUS =        handover
billing-transfer-change            P  FIN+CUS     =        FIN+AM
govcloud-sign-up                   P  OWN+CUS     =        ?
scp-attach                         P  CUS         OWN      org
scp-attach                         L  CUS         OWN      org
account-move-ou                    P  CUS         OWN      org
account-move-ou                    L  CUS         OWN      org
all-features-enable                P  OWN+CUS     =        org
trusted-access-change              P  OWN+CUS     OWN      org
control-tower-setup                P  OWN+CUS     =        org
organization-delete                P  OWN+FIN+CUS =        no
payment-tax-change                 P  FIN         =        no
payment-tax-change                 L  no          FIN      linked
billing-iam-access-activate        P  4E+FIN      =        payer
billing-iam-access-activate        L  no          4E       linked
billing-data-view                  P  ok          =        no
billing-data-view                  L  ok          =        no
commitment-purchase                P  FIN+CUS     =        org
commitment-purchase                L  no          FIN+CUS  linked
spend-anomaly-respond              P  OWN         =        payer
spend-anomaly-respond              L  no          ok       no;CUS
budget-anomaly-monitor-set         P  ok          =        org
budget-anomaly-monitor-set         L  ok          =        org
recover-locked-linked              L  no          4E+CUS   linked
recover-lost-mfa                   P  4E          =        payer
recover-lost-mfa                   L  no          4E       linked
recover-lost-root-mailbox          P  4E          =        payer
recover-lost-root-mailbox          L  no          4E       linked
recover-compromised-account        P  4E+OWN      =        payer
recover-compromised-account        L  no          4E       linked
resource-policy-unlock             P  4E          =        payer
resource-policy-unlock             L  no          4E       org
support-plan-change                P  AM+FIN      =        no
support-plan-change                L  AM+FIN      =        no
region-opt-in                      P  OWN         =        payer
region-opt-in                      L  CUS         CUS      linked
domain-register                    P  FIN         =        payer
domain-register                    L  no          CUS      linked
`;

/** On the provider's own account that receives transferred bills. */
const BILL_TRANSFER_ROWS = `
billing-transfer-change     FIN+AM
payment-tax-change          FIN
billing-data-view           ok
support-plan-change         AM+FIN
spend-anomaly-respond       ok
budget-anomaly-monitor-set  ok
`;

/** Operations that belong to handing a payer over. */
const HANDOVER_STEPS = new Set([
  'root-sign-in',
  'root-mfa-remove',
  'root-email-change',
  'payer-handover',
]);

/** One row, as it is written. */
export interface OperationRow {
  id: string;
  isPayer: boolean;
  ECAM: string;
  SPAM: string;
  transfer: string;
}

/** Every row. */
export const OPERATION_ROWS: readonly OperationRow[] = ROWS.trim()
  .split('\n')
  .map(line => {
    const [id, role, ECAM, spam, transfer] = line.split(/\s+/);
    return {
      id,
      isPayer: role === 'P',
      ECAM,
      SPAM: spam === '=' ? ECAM : spam,
      transfer,
    };
  });

/** What holds on an account that receives transferred bills, by id. */
export const BILL_TRANSFER_CELLS: ReadonlyMap<string, string> = new Map(
  BILL_TRANSFER_ROWS.trim()
    .split('\n')
    .map(line => line.split(/\s+/) as [string, string]),
);

/** Where custody of the root user and the hand-over stand. */
export interface TransferSituation {
  holder: 'PROVIDER' | 'CUSTOMER' | 'UNKNOWN' | 'STALE';
  isInside: boolean;
}

function withCustomer(cell: string): string {
  if (cell === 'no') {
    return cell;
  }
  const approvers = cell === 'ok' ? [] : cell.split('+');
  return [...new Set([...approvers, 'CUS'])].join('+');
}

/** What a row says under billing transfer. */
export function transferCell(
  row: OperationRow,
  model: 'ECAM' | 'SPAM',
  { holder, isInside }: TransferSituation,
): string {
  const [ecam, spam = ecam] = row.transfer.split(';');
  const form = model === 'ECAM' ? ecam : spam;
  const ours = withCustomer(row[model]);
  switch (form) {
    case 'org':
      return 'no';
    case 'linked':
      if (model === 'ECAM' || holder === 'CUSTOMER') {
        return 'no';
      }
      return holder === 'PROVIDER' ? ours : '?';
    case 'payer':
    case 'handover':
      if (holder === 'CUSTOMER') {
        return 'no';
      }
      return holder === 'PROVIDER' || (isInside && HANDOVER_STEPS.has(row.id))
        ? ours
        : '?';
    default:
      return form;
  }
}
