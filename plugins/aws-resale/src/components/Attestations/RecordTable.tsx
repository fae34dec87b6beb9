import type { Attestation } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { KeeperText } from '../Chip';
import styles from './Attestations.module.css';

/** What was attested: part, custodian, place and days. */
export function RecordTable(props: { records: Attestation['records'] }) {
  const t = useText();
  const formatDate = useDate();
  return (
    <table className={styles.table} aria-label={t('custody.waiting.show')}>
      <thead>
        <tr>
          <th scope="col">{t('custody.record.facet')}</th>
          <th scope="col">{t('custody.record.custodian')}</th>
          <th scope="col">{t('custody.record.place')}</th>
          <th scope="col">{t('custody.record.since')}</th>
        </tr>
      </thead>
      <tbody>
        {props.records.map(record => {
          const { facet, custodian, party, place, entry } = record;
          return (
            <tr key={facet}>
              <th scope="row">{t(`custody.facet.${facet}`)}</th>
              <td>
                <KeeperText
                  holder={party}
                  label={t('custody.card.keeper', {
                    holder: t(`common.chip.keeper.${party}.label`),
                    custodian:
                      custodian.type === 'NONE'
                        ? t('custody.record.none')
                        : custodian.title,
                  })}
                />
              </td>
              <td>
                {[place, entry].filter(Boolean).join(' · ') ||
                  t('custody.record.noPlace')}
              </td>
              <td>
                {t('custody.record.dates', {
                  since: formatDate(record.since),
                  review: formatDate(record.nextReview),
                })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
