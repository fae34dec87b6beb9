import { VisuallyHidden } from '@backstage/ui';
import type { Overview } from 'backstage-plugin-aws-resale-common';
import { Emphasis } from '../../components/Emphasis';
import { useText } from '../../hooks/useText';
import { COMPARISON, ComparisonMark } from './comparison';
import { ModelColumnHead } from './ModelColumnHead';
import styles from './ComparisonTable.module.css';

function Answer(props: { mark: ComparisonMark; text: string }) {
  const { icon: Icon, tone } = props.mark;
  return (
    <div className={styles.answer}>
      <Icon className={tone ? styles[tone] : undefined} aria-hidden />
      <span>
        <Emphasis>{props.text}</Emphasis>
      </span>
    </div>
  );
}

/**
 * Both account models topic by topic. The recommended one is framed, and said
 * to be so in words.
 */
export function ComparisonTable(props: {
  overview?: Overview;
  loading: boolean;
}) {
  const t = useText();
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{t('models.comparison.title')}</VisuallyHidden>
      </caption>
      <colgroup>
        <col className={styles.topic} />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr className={styles.head}>
          <th scope="col">
            <VisuallyHidden>{t('models.comparison.topic')}</VisuallyHidden>
          </th>
          <th scope="col" id="ecam">
            <ModelColumnHead model="ECAM" {...props} />
          </th>
          <th scope="col" id="spam" className={styles.recommended}>
            <ModelColumnHead model="SPAM" {...props} />
          </th>
        </tr>
      </thead>
      {COMPARISON.map(({ group, rows }) => (
        <tbody key={group}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={2}>
              {t(`models.group.${group}`)}
            </th>
            <td className={styles.recommended} />
          </tr>
          {rows.map(({ row, ecam, spam }) => (
            <tr key={row}>
              <th scope="row">{t(`models.row.${row}.topic`)}</th>
              <td>
                <Answer mark={ecam} text={t(`models.row.${row}.ecam`)} />
              </td>
              <td className={styles.recommended}>
                <Answer mark={spam} text={t(`models.row.${row}.spam`)} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
