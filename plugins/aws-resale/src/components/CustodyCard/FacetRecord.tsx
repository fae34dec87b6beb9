import { RiTimeLine } from '@remixicon/react';
import type {
  AccountCustody,
  CustodyRecord,
  FacetCustody,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { useMoment } from '../../time/useMoment';
import { EntityName } from '../EntityName';
import styles from './CustodyCard.module.css';

/** What the holder of a facet rests on: domain or record, its people, place and age. */
export function FacetRecord(props: {
  custody: AccountCustody;
  facet: FacetCustody;
}) {
  const { custody, facet } = props;
  const { record, status, pending, wrongParty } = facet;
  const { emailDomain, emailObservedAt, expectedHolder } = custody;
  const t = useText();
  const moment = useMoment();
  const formatDate = useDate();
  const isEmail = facet.facet === 'EMAIL';
  const isOverdue = status === 'EXPIRED' || status === 'OVERDUE';

  return (
    <>
      {isEmail && emailDomain && (
        <span className={styles.mono}>{emailDomain}</span>
      )}
      {isEmail && emailObservedAt && (
        <span>{t('custody.card.observed', moment(emailObservedAt))}</span>
      )}
      {record && <PeopleAndPlace record={record} />}
      {record && <AttestedBy record={record} />}
      {record && status !== 'UNCONFIRMED' && (
        <span className={isOverdue ? styles.due : undefined}>
          {isOverdue && <RiTimeLine aria-hidden="true" />}
          {isOverdue
            ? t('custody.card.reviewDue', {
                date: formatDate(record.nextReview),
              })
            : t('custody.card.nextReview', {
                date: formatDate(record.nextReview),
              })}
        </span>
      )}
      {pending && <span>{t('custody.card.newerWaits')}</span>}
      {wrongParty && expectedHolder && (
        <span className={styles.due}>
          {t('custody.card.expected', {
            holder: t(`common.chip.keeper.${expectedHolder}.label`),
          })}
        </span>
      )}
    </>
  );
}

function PeopleAndPlace(props: { record: CustodyRecord }) {
  const { custodian, place, entry } = props.record;
  const t = useText();
  const words = [
    custodian.people !== undefined &&
      t('custody.card.people', { count: custodian.people }),
    place,
    entry,
  ].filter(Boolean);
  return words.length > 0 ? <span>{words.join(' · ')}</span> : null;
}

function AttestedBy(props: { record: CustodyRecord }) {
  const { attestedAt, attestedBy, confirmedBy } = props.record;
  const t = useText();
  const moment = useMoment();
  const said = {
    time: moment(attestedAt).time,
    person: <EntityName entityRef={attestedBy.ref} title={attestedBy.title} />,
  };
  return (
    <span>
      {confirmedBy
        ? t('custody.card.attestedConfirmed', {
            ...said,
            second: (
              <EntityName
                entityRef={confirmedBy.ref}
                title={confirmedBy.title}
              />
            ),
          })
        : t('custody.card.waits', said)}
    </span>
  );
}
