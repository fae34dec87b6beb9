import type {
  MappingDecision,
  QueueItem,
} from 'backstage-plugin-aws-resale-common';
import { EntityName } from '../../components/EntityName';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import styles from './QueueDetail.module.css';

/** Who decided on the account, when and why. */
export function DecisionMade(props: {
  item: QueueItem;
  decision: MappingDecision;
}) {
  const { item, decision } = props;
  const t = useText();
  const formatDate = useDate();
  const words = {
    person: <EntityName entityRef={decision.by} />,
    date: formatDate(decision.at),
  };
  return (
    <div className={styles.decision}>
      <p>
        {item.status === 'ASSIGNED'
          ? t('mapping.detail.assignedBy', words)
          : t('mapping.detail.dismissedBy', words)}
      </p>
      {decision.reason && (
        <p>{t('mapping.detail.reason', { reason: decision.reason })}</p>
      )}
      {item.status === 'ASSIGNED' && (
        <p className={styles.small}>{t('mapping.detail.assignedNext')}</p>
      )}
    </div>
  );
}
