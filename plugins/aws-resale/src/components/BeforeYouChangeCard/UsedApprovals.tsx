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
  return (
    <ul>
      {approvals.map(({ id, approver, customerRef, ...approval }) => (
        <li key={id}>
          {t('changeCheck.detail.approval', {
            person: approval.approvedBy,
            party:
              approver === 'CUS' && customer && customerRef === customer.ref
                ? customer.title
                : t(`changeCheck.approver.${approver}`),
            time: dateTime(approval.until),
            reason: approval.reason,
          })}
        </li>
      ))}
    </ul>
  );
}
