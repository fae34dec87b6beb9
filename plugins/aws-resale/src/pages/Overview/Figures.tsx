import { Card, Skeleton } from '@backstage/ui';
import type { Overview } from 'backstage-plugin-aws-resale-common';
import { LoadFailure } from '../../components/SectionCard';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useFigures } from './useFigures';
import styles from './Figures.module.css';

/** Four figures with their denominators; each leads to what it counts. */
export function Figures(props: { overview: Loadable<Overview> }) {
  const { value, error, reload } = props.overview;
  const t = useText();
  const figures = useFigures(value);
  return (
    <section aria-label={t('overview.figure.list')}>
      {error && (
        <LoadFailure
          title={t('overview.figure.list')}
          error={error}
          onRetry={reload}
        />
      )}
      {!error && !value && (
        <div className={styles.figures} aria-busy="true">
          {['one', 'two', 'three', 'four'].map(key => (
            <Skeleton key={key} width="100%" height={104} />
          ))}
        </div>
      )}
      {value && (
        <ul className={styles.figures}>
          {figures.map(figure => (
            <li key={figure.name}>
              <Card
                href={figure.href}
                label={[`${figure.name}:`, figure.value, figure.of]
                  .filter(word => word !== undefined)
                  .join(' ')}
                className={styles.figure}
              >
                <span className={styles.name}>
                  {figure.icon}
                  {figure.name}
                </span>
                <span className={styles.value}>
                  <strong>{figure.value ?? '–'}</strong> {figure.of}
                </span>
                <span className={styles.details}>
                  {figure.details.map(detail => (
                    <span key={detail}>{detail}</span>
                  ))}
                </span>
              </Card>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
