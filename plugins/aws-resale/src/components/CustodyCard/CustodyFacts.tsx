import type { Account } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { ModelChip, StateChip, VerdictChip } from '../Chip';
import styles from './CustodyCard.module.css';

/** The terms that custody is held against. */
export function CustodyFacts(props: { account: Account }) {
  const { model, verdict, state, goneSince } = props.account;
  const t = useText();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('custody.card.model')}</dt>
        <dd>
          <ModelChip model={model} dense />
        </dd>
      </div>
      <div>
        <dt>{t('custody.card.verdict')}</dt>
        <dd>
          <VerdictChip verdict={verdict} dense />
        </dd>
      </div>
      <div>
        <dt>{t('custody.card.state')}</dt>
        <dd>
          <StateChip state={goneSince ? 'GONE' : state} dense />
        </dd>
      </div>
    </dl>
  );
}
