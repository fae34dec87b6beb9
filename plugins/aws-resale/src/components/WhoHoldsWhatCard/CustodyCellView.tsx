import { HOLDERS } from 'backstage-plugin-aws-resale-common';
import type {
  CustodyCell,
  CustodyFacet,
  Holder,
} from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { KeeperText } from '../Chip';
import styles from './WhoHoldsWhatCard.module.css';

/** Who holds one part over some accounts, with custodians and age of the records. */
export function CustodyCellView(props: {
  facet: CustodyFacet;
  cell: CustodyCell;
  expected: Holder | undefined;
}) {
  const { facet, cell, expected } = props;
  const { holders, custodians = [], attestedAt, nextReview } = cell;
  const t = useText();
  const formatDate = useDate();
  const held = HOLDERS.filter(holder => holders[holder] > 0);
  const total = held.reduce((sum, holder) => sum + holders[holder], 0);
  const words = [
    custodians.length > 0 &&
      t('custody.customer.custodians', {
        custodians: custodians
          .map(({ custodian, accounts }) => {
            const name =
              custodian.type === 'NONE'
                ? t('custody.record.none')
                : custodian.title;
            return total === 1
              ? name
              : t('custody.customer.custodianCount', {
                  custodian: name,
                  number: String(accounts),
                });
          })
          .join(', '),
      }),
    attestedAt &&
      t('custody.customer.attested', { date: formatDate(attestedAt) }),
    nextReview &&
      t('custody.customer.review', { date: formatDate(nextReview) }),
    // A domain shows whose an e-mail is, whether anybody recorded it or not.
    facet !== 'EMAIL' &&
      cell.notAttested > 0 &&
      t('custody.customer.notRecorded', { number: String(cell.notAttested) }),
    cell.unconfirmed > 0 &&
      t('custody.customer.unconfirmed', { number: String(cell.unconfirmed) }),
    cell.notNeeded > 0 &&
      t('custody.customer.notNeeded', { number: String(cell.notNeeded) }),
  ].filter(Boolean);

  return (
    <>
      <span className={styles.holders}>
        {held.map(holder => (
          <span
            key={holder}
            className={clsx(
              holder === 'UNKNOWN' && styles.unknown,
              isWrong(holder, expected) && styles.wrong,
            )}
          >
            <KeeperText
              holder={holder}
              label={
                total === 1
                  ? undefined
                  : t('custody.customer.holderCount', {
                      holder: t(`common.chip.keeper.${holder}.label`),
                      number: String(holders[holder]),
                    })
              }
            />
          </span>
        ))}
      </span>
      {words.length > 0 && (
        <span className={styles.detail}>{words.join(', ')}</span>
      )}
      {cell.expired > 0 && (
        <span className={clsx(styles.detail, styles.wrong)}>
          {t('custody.customer.expired', { number: String(cell.expired) })}
        </span>
      )}
    </>
  );
}

/** What nobody knows is not wrong. */
function isWrong(holder: Holder, expected: Holder | undefined): boolean {
  return (
    holder !== 'UNKNOWN' &&
    expected !== undefined &&
    expected !== 'UNKNOWN' &&
    holder !== expected
  );
}
