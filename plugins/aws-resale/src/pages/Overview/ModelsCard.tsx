import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  AccountModel,
  ModelVerdict,
  Overview,
} from 'backstage-plugin-aws-resale-common';
import { AsOf } from '../../components/AsOf';
import { EmptyState } from '../../components/EmptyState';
import { SectionCard } from '../../components/SectionCard';
import { SplitBar, SplitMark } from '../../components/SplitBar';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { accountsRouteRef } from '../../routes';
import { LinkedLegend } from './LinkedLegend';
import { sentenceOf } from './sentenceOf';
import styles from './OverviewPage.module.css';

const MODELS: readonly { model: AccountModel; mark: SplitMark }[] = [
  { model: 'SPAM', mark: 'info' },
  { model: 'ECAM', mark: 'strong' },
  { model: 'DISTRIBUTOR', mark: 'soft' },
  { model: 'UNKNOWN', mark: 'hatched' },
];

const VERDICTS: readonly { verdict: ModelVerdict; mark: SplitMark }[] = [
  { verdict: 'CONSISTENT', mark: 'good' },
  { verdict: 'DRIFT', mark: 'warn' },
  { verdict: 'IN_TRANSFER', mark: 'info' },
  { verdict: 'UNDECLARED', mark: 'outlined' },
  { verdict: 'NOT_OBSERVED', mark: 'hatched' },
];

/** How the accounts split by account model, and by what the facts say of it. */
export function ModelsCard(props: { overview: Loadable<Overview> }) {
  const t = useText();
  const accounts = useRouteRef(accountsRouteRef)();
  return (
    <SectionCard<Overview>
      title={t('overview.models.title')}
      actions={
        props.overview.value && <Newest overview={props.overview.value} />
      }
      result={props.overview}
      isEmpty={value => value.accounts === 0}
      empty={<EmptyState title={t('overview.models.empty')} />}
    >
      {value => {
        const models = MODELS.map(({ model, mark }) => ({
          key: model,
          mark,
          label: t(`overview.models.label.${model}`),
          count: value.linkedAccountsByModel[model],
          href: `${accounts}?model=${model}&role=linked`,
        }));
        const verdicts = VERDICTS.map(({ verdict, mark }) => ({
          key: verdict,
          mark,
          label: t(`common.chip.verdict.${verdict}.label`),
          count: value.accountsByVerdict[verdict],
          href: `${accounts}?verdict=${verdict}`,
        }));
        return (
          <>
            <h3 className={styles.sub}>
              {t('overview.models.model')}{' '}
              <span>
                {t('overview.models.modelOf', { count: value.linkedAccounts })}
              </span>
            </h3>
            <SplitBar
              parts={models}
              legend="none"
              label={sentenceOf(t('overview.models.model'), models)}
            />
            <LinkedLegend parts={models} total={value.linkedAccounts} />
            <h3 className={styles.sub}>
              {t('overview.models.verdict')}{' '}
              <span>
                {t('overview.models.verdictOf', { count: value.accounts })}
              </span>
            </h3>
            <SplitBar
              parts={verdicts}
              legend="none"
              label={sentenceOf(t('overview.models.verdict'), verdicts)}
            />
            <LinkedLegend parts={verdicts} total={value.accounts} />
          </>
        );
      }}
    </SectionCard>
  );
}

function Newest(props: { overview: Overview }) {
  const { newest } = props.overview.freshness;
  return <AsOf freshness={{ asOf: newest, stale: newest === undefined }} />;
}
