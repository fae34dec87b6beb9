import { RiKey2Line } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import styles from './KeyDiagram.module.css';

/** Draws whose keys open the payer and its linked accounts. */
export function KeyDiagram(props: { model: 'ecam' | 'spam' }) {
  const t = useText();
  const byProvider = props.model === 'spam';
  const keyTone = byProvider ? styles.provider : styles.customer;
  return (
    <div
      className={styles.diagram}
      role="img"
      aria-label={t(`models.diagram.${props.model}`)}
    >
      <div className={`${styles.box} ${styles.payer}`}>
        <div>
          <div>{t('models.diagram.payer')}</div>
          <div className={styles.root}>{t('models.diagram.rootProvider')}</div>
        </div>
        <RiKey2Line className={`${styles.key} ${styles.provider}`} />
      </div>
      <div className={styles.wires} />
      <div className={styles.linked}>
        {['left', 'middle', 'right'].map(place => (
          <div key={place} className={styles.box}>
            <div>{t('models.diagram.linked')}</div>
            <div className={styles.root}>
              {byProvider
                ? t('models.diagram.rootProvider')
                : t('models.diagram.rootCustomer')}
            </div>
            <div className={styles.keys}>
              <RiKey2Line className={`${styles.key} ${keyTone}`} />
              {byProvider && (
                <>
                  <RiKey2Line className={`${styles.key} ${keyTone}`} />
                  <span className={styles.root}>
                    {t('models.diagram.fourEyes')}
                  </span>
                </>
              )}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
