import type { Change } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { ChangeText } from './ChangeText';
import styles from './AccountHistory.module.css';

/** Checks that changed together with a graver one, shown on demand. */
export function OtherChecks(props: { changes: readonly Change[] }) {
  const t = useText();
  return (
    <details className={styles.others}>
      <summary>
        {t('accounts.history.moreChecks', { count: props.changes.length })}
      </summary>
      <ul>
        {props.changes.map(change => (
          <li key={change.id}>
            <ChangeText change={change} />
          </li>
        ))}
      </ul>
    </details>
  );
}
