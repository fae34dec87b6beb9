import { Link } from '@backstage/ui';
import clsx from 'clsx';
import type { SplitPart } from '../../components/SplitBar';
// The swatches have to be those of the bar that they explain.
import marks from '../../components/SplitBar/SplitBar.module.css';
import { useLocale } from '../../time/useLocale';
import styles from './LinkedLegend.module.css';

/** The numbers of a bar in text; each name leads to what it counts. */
export function LinkedLegend(props: {
  parts: readonly (SplitPart & { href: string })[];
  total: number;
}) {
  const { parts, total } = props;
  const locale = useLocale();
  const share = (count: number) =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      maximumFractionDigits: total > 0 && count / total < 0.02 ? 1 : 0,
    }).format(total > 0 ? count / total : 0);
  return (
    <ul className={styles.legend}>
      {parts.map(part => (
        <li key={part.key}>
          <span
            aria-hidden="true"
            className={clsx(marks.swatch, marks[part.mark])}
          />
          <Link href={part.href}>{part.label}</Link>
          <strong>{part.count}</strong>
          <span className={styles.share}>{share(part.count)}</span>
        </li>
      ))}
    </ul>
  );
}
