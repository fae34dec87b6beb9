import type {
  CustomerLink,
  UsedApproval,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { useDateTime } from '../../time/useDateTime';

/** The approvals that make an answer allowed: who, for whom, until when and why. */
export function UsedApprovals(props: {
  approvals: readonly UsedApproval[];
  /** Of the account. */
  customer: CustomerLink | undefined;
}) {
  const { approvals, customer } = props;
  const t = useText();
  const dateTime = useDateTime();
  const partyOf = ({ approver, customerRef }: UsedApproval) => {
    if (approver !== 'CUS') {
      return t(`changeCheck.approver.${approver}`);
    }
    return customer && customerRef === customer.ref
      ? customer.title
      : t('changeCheck.detail.someCustomer');
  };
  return (
    <ul>
      {approvals.map(approval => (
        <li key={approval.id}>
          {t(
            approval.approver === 'CUS'
              ? 'changeCheck.detail.approval'
              : 'changeCheck.detail.approvalAs',
            {
              person: approval.approvedBy,
              party: partyOf(approval),
              time: dateTime(approval.until),
              reason: approval.reason,
            },
          )}
        </li>
      ))}
    </ul>
  );
}
