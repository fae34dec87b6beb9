import { Link } from '@backstage/ui';
import {
  RiArrowLeftRightLine,
  RiKey2Line,
  RiUserUnfollowLine,
} from '@remixicon/react';
import { Emphasis } from '../../components/Emphasis';
import { SectionCard } from '../../components/SectionCard';
import { useText } from '../../hooks/useText';
import { Permalink } from './Permalink';
import styles from './BillTransfer.module.css';

const TOPICS = [
  { topic: 'root', icon: RiKey2Line },
  { topic: 'window', icon: RiArrowLeftRightLine },
  { topic: 'withdrawn', icon: RiUserUnfollowLine },
] as const;

/** What changes where the customer owns the payer and the bill is transferred. */
export function BillTransfer() {
  const t = useText();
  return (
    <SectionCard
      title={t('models.transfer.title')}
      subtitle={t('models.transfer.subtitle')}
      actions={
        <Permalink
          anchor="billing-transfer"
          section={t('models.transfer.title')}
        />
      }
      footer={
        <>
          <span>{t('models.transfer.footer')}</span>
          <Link href="#verdict">{t('models.verdict.title')}</Link>
        </>
      }
    >
      <div className={styles.topics}>
        {TOPICS.map(({ topic, icon: Icon }) => (
          <div key={topic}>
            <h3>
              <Icon aria-hidden />
              {t(`models.transfer.${topic}`)}
            </h3>
            <p>
              <Emphasis>{t(`models.transfer.${topic}Text`)}</Emphasis>
            </p>
          </div>
        ))}
      </div>
    </SectionCard>
  );
}
