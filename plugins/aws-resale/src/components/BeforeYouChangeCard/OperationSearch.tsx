import { useOperationInUrl } from '../../hooks/useOperationInUrl';
import { useText } from '../../hooks/useText';
import { ListSearch } from '../ListView/ListSearch';
import { Segments } from '../Segments';
import styles from './BeforeYouChangeCard.module.css';

/** Finds an operation among all, or shows the common ones or all. */
export function OperationSearch(props: { common: number; total: number }) {
  const { common, total } = props;
  const t = useText();
  const { find, showsAll, setFind, setShowsAll } = useOperationInUrl();
  return (
    <div className={styles.options}>
      <ListSearch
        className={styles.search}
        label={t('changeCheck.card.search', { total: String(total) })}
        value={find}
        onChange={setFind}
      />
      <Segments
        label={t('changeCheck.card.segments')}
        options={[
          {
            id: 'common',
            label: t('changeCheck.card.common', { number: String(common) }),
          },
          {
            id: 'all',
            label: t('changeCheck.card.all', { number: String(total) }),
          },
        ]}
        value={showsAll ? 'all' : 'common'}
        onChange={word => setShowsAll(word === 'all')}
      />
    </div>
  );
}
