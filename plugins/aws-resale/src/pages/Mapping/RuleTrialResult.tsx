import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  MappingRuleDraft,
  RuleTrial,
} from 'backstage-plugin-aws-resale-common';
import { SnippetBox, snippetOf } from '../../components/Snippet';
import { useText } from '../../hooks/useText';
import { accountRouteRef } from '../../routes';
import { ruleSnippet } from './ruleSnippet';
import styles from './Dialogs.module.css';

/** What a rule would do, in one sentence, then by account, then to be written. */
export function RuleTrialResult(props: {
  rule: MappingRuleDraft;
  result: RuleTrial;
}) {
  const { rule, result } = props;
  const t = useText();
  return (
    <section className={styles.result} aria-label={t('mapping.tryRule.result')}>
      <div role="status">
        <p className={styles.answer}>
          {result.matched === 0
            ? t('mapping.tryRule.nothing')
            : t('mapping.tryRule.sentence', {
                count: result.mapped + result.alreadyHere,
                here: String(result.alreadyHere),
              })}
        </p>
        {result.matched > 0 && (
          <p className={styles.small}>
            {t('mapping.tryRule.matched', { count: result.matched })}{' '}
            {result.elsewhere > 0 &&
              t('mapping.tryRule.elsewhere', { count: result.elsewhere })}
          </p>
        )}
      </div>
      {result.unknownCustomers.length > 0 && (
        <div>
          <p>{t('mapping.tryRule.unknown')}</p>
          <ul className={styles.refs}>
            {result.unknownCustomers.map(ref => (
              <li key={ref} className={styles.mono}>
                {ref}
              </li>
            ))}
          </ul>
        </div>
      )}
      {result.sample.length > 0 && <Sample sample={result.sample} />}
      {result.matched > 0 && (
        <>
          <p>{t('mapping.tryRule.snippetTitle')}</p>
          <SnippetBox
            snippet={snippetOf(ruleSnippet(rule))}
            what={t('mapping.tryRule.snippet')}
          />
        </>
      )}
    </section>
  );
}

function Sample(props: { sample: RuleTrial['sample'] }) {
  const { sample } = props;
  const t = useText();
  const accountRoute = useRouteRef(accountRouteRef);
  return (
    <table className={styles.table}>
      <caption className={styles.small}>
        {t('mapping.tryRule.sample', { number: String(sample.length) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('mapping.tryRule.account')}</th>
          <th scope="col">{t('mapping.tryRule.ou')}</th>
          <th scope="col">{t('mapping.tryRule.would')}</th>
          <th scope="col">{t('mapping.tryRule.present')}</th>
        </tr>
      </thead>
      <tbody>
        {sample.map(({ accountId, name, ouPath, customerRef, present }) => (
          <tr key={accountId}>
            <th scope="row">
              <Link href={accountRoute({ accountId })} target="_blank">
                {name || accountId}
              </Link>
            </th>
            <td>{ouPath}</td>
            <td className={styles.mono}>{customerRef}</td>
            <td>{present?.title ?? t('mapping.tryRule.none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
