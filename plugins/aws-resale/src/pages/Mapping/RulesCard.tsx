import type { MappingRule } from 'backstage-plugin-aws-resale-common';
import { EmptyState } from '../../components/EmptyState';
import { SectionCard } from '../../components/SectionCard';
import { SnippetBox, snippetOf } from '../../components/Snippet';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { ruleSnippet } from './ruleSnippet';
import styles from './RulesCard.module.css';

const EXAMPLE = ruleSnippet({
  ouPath: '/Customers/{customer}/**',
  customer: 'group:default/{customer}',
});

/** The configured rules in their order, and how many accounts each maps. */
export function RulesCard(props: { revision: number }) {
  const t = useText();
  const result = useAwsResale(
    (api, options) => api.listMappingRules(options),
    [props.revision],
  );
  return (
    <SectionCard<{ items: MappingRule[] }>
      title={t('mapping.rules.title')}
      subtitle={t('mapping.rules.subtitle')}
      flush
      result={result}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <EmptyState
          title={t('mapping.rules.empty')}
          text={t('mapping.rules.emptyText')}
        >
          <div className={styles.example}>
            <SnippetBox
              snippet={snippetOf(EXAMPLE)}
              what={t('mapping.rules.what')}
            />
          </div>
        </EmptyState>
      }
    >
      {({ items }) => (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('mapping.rules.id')}</th>
              <th scope="col">{t('mapping.rules.pattern')}</th>
              <th scope="col">{t('mapping.rules.customer')}</th>
              <th scope="col">{t('mapping.rules.mapped')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(rule => (
              <tr key={rule.id}>
                <th scope="row" className={styles.mono}>
                  {rule.id}
                </th>
                <td>
                  {t(
                    rule.ouPath ? 'mapping.rules.ouPath' : 'mapping.rules.name',
                  )}{' '}
                  <span className={styles.mono}>
                    {rule.ouPath ?? rule.name}
                  </span>
                  {rule.payerAccountId && (
                    <>
                      {' '}
                      <span className={styles.muted}>
                        {t('mapping.rules.payer', {
                          payer: rule.payerAccountId,
                        })}
                      </span>
                    </>
                  )}
                </td>
                <td className={styles.mono}>{rule.customer}</td>
                <td>
                  {t('mapping.rules.mappedCount', { count: rule.mapped })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SectionCard>
  );
}
