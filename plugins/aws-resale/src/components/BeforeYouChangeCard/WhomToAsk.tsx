import type {
  AnswerApprover,
  ChangeAnswer,
  CustomerLink,
} from 'backstage-plugin-aws-resale-common';
import { useListing } from '../../hooks/useListing';
import { useText } from '../../hooks/useText';
import { useDateTime } from '../../time/useDateTime';
import { EntityName } from '../EntityName';
import { AskAgain } from './AskAgain';
import styles from './BeforeYouChangeCard.module.css';

/** Who approves, or who is to be asked, and whether there is a way back. */
export function WhomToAsk(props: {
  answer: ChangeAnswer;
  /** Of the account. */
  customer: CustomerLink | undefined;
  /** Whether it leaves anything to undo. */
  hasWayBack: boolean;
}) {
  const { answer, customer, hasWayBack } = props;
  const { verdict, tell, recovery } = answer;
  const t = useText();
  const listing = useListing();
  const isDoable = verdict === 'ALLOWED' || verdict === 'NEEDS_APPROVAL';
  return (
    <>
      <div>
        <Asked answer={answer} customer={customer} />
      </div>
      {isDoable && hasWayBack && (
        <div className={styles.recovery} title={recovery}>
          {t('changeCheck.row.recovery', { text: recovery })}
        </div>
      )}
      {isDoable && tell.length > 0 && (
        <div>{t('changeCheck.row.tell', { names: listing.format(tell) })}</div>
      )}
    </>
  );
}

function Asked(props: {
  answer: ChangeAnswer;
  customer: CustomerLink | undefined;
}) {
  const { answer, customer } = props;
  const t = useText();
  const dateTime = useDateTime();
  if (answer.isNothingToDo) {
    return <>{t('changeCheck.row.nothingToDo')}</>;
  }
  switch (answer.verdict) {
    case 'ALLOWED':
      return (
        <>
          {answer.expires
            ? t('changeCheck.row.approvedUntil', {
                time: dateTime(answer.expires),
              })
            : t('changeCheck.row.noApproval')}
        </>
      );
    case 'NEEDS_APPROVAL':
      return <Approvers approvers={answer.approvers} />;
    case 'NOT_OURS':
      if (answer.cause === 'GONE') {
        return <>{t('changeCheck.row.gone')}</>;
      }
      return customer ? (
        <>
          {t('changeCheck.row.askCustomer')}
          <br />
          <EntityName entityRef={customer.ref} title={customer.title} />
        </>
      ) : (
        <>{t('changeCheck.row.notOurs')}</>
      );
    case 'UNKNOWN':
      return <AskAgain cause={answer.cause} />;
    default:
      return answer.verdict satisfies never;
  }
}

/** Names in bold; those who have approved already are told apart in words. */
function Approvers(props: { approvers: readonly AnswerApprover[] }) {
  const t = useText();
  const listing = useListing();
  const parties = props.approvers.map(({ with: names, isApproved }) =>
    isApproved
      ? t('changeCheck.row.hasApproved', { names: listing.format(names) })
      : listing.format(names),
  );
  let next = 0;
  return (
    <>
      {listing.formatToParts(parties).map(({ type, value }, index) => {
        if (type === 'literal') {
          return value;
        }
        const { isApproved } = props.approvers[next++];
        return isApproved ? value : <strong key={index}>{value}</strong>;
      })}
    </>
  );
}
