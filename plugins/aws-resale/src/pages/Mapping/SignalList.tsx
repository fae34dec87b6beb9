import type { ReactElement } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiCloseLine, RiSubtractLine } from '@remixicon/react';
import type { Signal } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import styles from './QueueDetail.module.css';

const ICONS: Record<Signal['speaks'], ReactElement> = {
  FOR: <RiCheckLine />,
  AGAINST: <RiCloseLine />,
  NOTHING: <RiSubtractLine />,
};

/** Every signal, also those against a customer and those that say nothing. */
export function SignalList(props: { signals: Signal[] }) {
  const t = useText();
  return (
    <div>
      <h4 className={styles.sub}>{t('mapping.detail.evidence')}</h4>
      <ul className={styles.signals}>
        {props.signals.map(({ kind, speaks, text }) => (
          <li key={kind} className={clsx(styles[speaks])}>
            <span className={styles.icon} aria-hidden="true">
              {ICONS[speaks]}
            </span>
            <span>
              <strong>{t(`mapping.detail.signal.${kind}`)}:</strong> {text}
              <VisuallyHidden>
                {` (${t(`mapping.detail.speaks.${speaks}`)})`}
              </VisuallyHidden>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
