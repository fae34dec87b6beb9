import {
  RiArrowRightLine,
  RiBankCardLine,
  RiDoorOpenLine,
  RiKey2Line,
} from '@remixicon/react';
import { useText } from '../../hooks/useText';
import styles from './SameUnderBoth.module.css';

const FACTS = [
  { fact: 'payerRoot', icon: RiKey2Line },
  { fact: 'invoices', icon: RiBankCardLine },
  { fact: 'providerInvoices', icon: RiArrowRightLine },
  { fact: 'payerAccess', icon: RiDoorOpenLine },
] as const;

/** What holds whichever model governs, as long as the provider owns the payer. */
export function SameUnderBoth() {
  const t = useText();
  return (
    <section id="same" aria-labelledby="same-title" className={styles.section}>
      <h2 id="same-title" className={styles.title}>
        {t('models.same.title')}
      </h2>
      <ul className={styles.facts}>
        {FACTS.map(({ fact, icon: Icon }) => (
          <li key={fact}>
            <Icon aria-hidden />
            <div>
              <strong>{t(`models.same.${fact}`)}</strong>
              <div className={styles.text}>{t(`models.same.${fact}Text`)}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
