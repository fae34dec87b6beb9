import type {
  PostureSourceList,
  PostureSourceStatus,
} from 'backstage-plugin-aws-resale-common';
import { Chip } from '../../components/Chip';
import { EmptyState } from '../../components/EmptyState';
import { SectionCard } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import styles from './Readers.module.css';

/** Findings of others, such as an export of a scanner, and how they fared. */
export function PostureSourcesCard() {
  const t = useText();
  const result = useAwsResale(
    (api, options) => api.listPostureSources(options),
    [],
  );
  return (
    <SectionCard<PostureSourceList>
      title={t('sources.outside.title')}
      subtitle={t('sources.outside.subtitle')}
      result={result}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState
          title={t('sources.outside.empty')}
          text={t('sources.outside.emptyText')}
        />
      }
    >
      {({ items }) => (
        <ul className={styles.list}>
          {items.map(source => (
            <Source key={source.id} source={source} />
          ))}
        </ul>
      )}
    </SectionCard>
  );
}

function Source(props: { source: PostureSourceStatus }) {
  const { title, status, message, lastSuccessAt } = props.source;
  const { findings, accounts, unknownAccounts } = props.source;
  const t = useText();
  const moment = useMoment();
  const words = [
    lastSuccessAt
      ? t('sources.readers.lastSuccess', moment(lastSuccessAt))
      : t('sources.readers.noSuccess'),
    t('sources.outside.findings', {
      count: findings,
      accounts: String(accounts),
    }),
    ...(unknownAccounts > 0
      ? [t('sources.outside.unknown', { count: unknownAccounts })]
      : []),
  ];
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>{title}</strong>
        <Chip family="reading" word={status} dense />
      </div>
      {message && <p>{message}</p>}
      <p className={styles.small}>{words.join(' · ')}</p>
    </li>
  );
}
