import { Link } from '@backstage/ui';
import { RiLinkM } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import styles from './AccountModelsPage.module.css';

/** A link to one section of the page, to be handed on. */
export function Permalink(props: { anchor: string; section: string }) {
  const t = useText();
  return (
    <Link
      href={`#${props.anchor}`}
      className={styles.permalink}
      aria-label={t('models.permalink', { section: props.section })}
    >
      <RiLinkM size={16} aria-hidden />
    </Link>
  );
}
