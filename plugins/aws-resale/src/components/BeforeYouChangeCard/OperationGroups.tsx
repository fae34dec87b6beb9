import { useId } from 'react';
import { Button } from '@backstage/ui';
import type { AccountChangeCheck } from 'backstage-plugin-aws-resale-common';
import { useOperationInUrl } from '../../hooks/useOperationInUrl';
import { useText } from '../../hooks/useText';
import { EmptyState } from '../EmptyState';
import { OperationRow } from './OperationRow';
import type { SelectedOperations } from './selectOperations';
import styles from './BeforeYouChangeCard.module.css';

/** Operations below the headings of their groups; at most one is open. */
export function OperationGroups(props: {
  groups: SelectedOperations['groups'];
  value: AccountChangeCheck;
  openId: string | undefined;
  onToggle: (operationId: string) => void;
}) {
  const { groups, value, openId, onToggle } = props;
  const t = useText();
  const id = useId();
  const { find, setFind } = useOperationInUrl();
  if (groups.length === 0) {
    return find === '' ? null : (
      <EmptyState title={t('changeCheck.card.noHits', { text: find })}>
        <Button size="small" variant="secondary" onPress={() => setFind('')}>
          {t('changeCheck.card.clear')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      {groups.map(({ group, rows }) => (
        <div key={group} className={styles.group}>
          <h3 id={`${id}-${group}`}>{t(`changeCheck.group.${group}`)}</h3>
          <ul aria-labelledby={`${id}-${group}`}>
            {rows.map(row => (
              <OperationRow
                key={row.operation.id}
                row={row}
                value={value}
                isOpen={row.operation.id === openId}
                onToggle={() => onToggle(row.operation.id)}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
