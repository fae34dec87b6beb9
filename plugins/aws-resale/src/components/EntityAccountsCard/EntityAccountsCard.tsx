import type {
  EntityAccounts,
  EntityName,
} from 'backstage-plugin-aws-resale-common';
import { AWS_ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import { isNotFound, wordsOf } from '../../api/serverError';
import { useEntityAccounts } from '../../hooks/useEntityAccounts';
import { useText } from '../../hooks/useText';
import { AsOf } from '../AsOf';
import { EmptyState } from '../EmptyState';
import { SectionCard } from '../SectionCard';
import { SnippetBox, snippetOf } from '../Snippet';
import { EntityAccountTable } from './EntityAccountTable';
import { EntityFindings } from './EntityFindings';
import styles from './EntityAccountsCard.module.css';

const EXAMPLE = [
  'metadata:',
  '  annotations:',
  `    ${AWS_ANNOTATIONS.accountId}: '111122223333, 444455556666'`,
].join('\n');

/** The accounts an entity runs in, whose they are, and what is wrong with that. */
export function EntityAccountsCard(props: { entity: EntityName }) {
  const t = useText();
  const result = useEntityAccounts(props.entity);
  const title = t('mapping.entity.title');
  const subtitle = t('mapping.entity.subtitle');

  if (result.error && isNotFound(result.error)) {
    return (
      <SectionCard title={title} subtitle={subtitle} flush>
        <EmptyState title={wordsOf(result.error)} />
      </SectionCard>
    );
  }
  const readAt = result.value?.readAt;
  return (
    <SectionCard<EntityAccounts>
      title={title}
      subtitle={subtitle}
      actions={readAt && <AsOf freshness={{ asOf: readAt, stale: false }} />}
      flush
      result={result}
    >
      {value => <Body value={value} />}
    </SectionCard>
  );
}

function Body(props: { value: EntityAccounts }) {
  const { value } = props;
  const { accounts, unknown } = value;
  const t = useText();
  return (
    <div className={styles.body}>
      {accounts.length > 0 && <EntityAccountTable accounts={accounts} />}
      <EntityFindings value={value} />
      {accounts.length === 0 && unknown.length === 0 && !value.fix && (
        <EmptyState
          title={t('mapping.entity.empty')}
          text={t('mapping.entity.emptyText')}
        >
          <div className={styles.example}>
            <SnippetBox
              snippet={snippetOf(EXAMPLE)}
              what={t('mapping.entity.example')}
            />
          </div>
        </EmptyState>
      )}
    </div>
  );
}
