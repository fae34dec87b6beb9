import type { AccountDetail } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { EntityName } from '../EntityName';
import styles from './AccountFacts.module.css';

/** By which right an account has its customer: a source, a rule or a person. */
export function MappedBy(props: { detail: AccountDetail }) {
  const { account, mappingRule, assignment } = props.detail;
  const { mappingSource } = account;
  const t = useText();
  const formatDate = useDate();
  if (!mappingSource) {
    return null;
  }
  return (
    <span className={styles.muted}>
      {mappingSource === 'ASSIGNMENT' && assignment
        ? t('accounts.facts.assigned', {
            person: <EntityName entityRef={assignment.by} />,
            date: formatDate(assignment.at),
          })
        : t(`accounts.facts.mappedBy.${mappingSource}`)}
      {mappingRule && (
        <>
          {', '}
          {t('accounts.facts.rule', { rule: mappingRule })}
        </>
      )}
    </span>
  );
}
