import { Link, Skeleton } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { RiAlertLine } from '@remixicon/react';
import type {
  Account,
  AccountExplanation,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { accountRouteRef } from '../../routes';
import { ChangeChip, ModelChip } from '../Chip';
import { LoadingNote } from '../SectionCard';
import styles from './BeforeYouChangeShortCard.module.css';

const ASPECTS = ['entry', 'root', 'recovery'] as const;

/** Name and model of an account, three answers, and what to know first. */
export function ExplainedAccount(props: {
  account: Account;
  explanation: AccountExplanation | undefined;
  isLoading: boolean;
}) {
  const { account, explanation, isLoading } = props;
  const { accountId } = account;
  const t = useText();
  const accountRoute = useRouteRef(accountRouteRef);
  const address = accountRoute({ accountId });
  const name = account.name || accountId;
  return (
    <li>
      <div className={styles.name}>
        <Link href={address}>{name}</Link>
        <span className={styles.id}>{accountId}</span>
        <ModelChip model={account.model} dense />
      </div>
      {explanation && (
        <>
          <dl className={styles.verdicts}>
            {ASPECTS.map(aspect => (
              <div key={aspect}>
                <dt>{t(`changeCheck.short.${aspect}`)}</dt>
                <dd>
                  <ChangeChip verdict={explanation[aspect]} dense />
                </dd>
              </div>
            ))}
          </dl>
          <FirstWord explanation={explanation} />
        </>
      )}
      {isLoading && (
        <>
          <Skeleton width="70%" height={24} />
          <LoadingNote className={styles.small} />
        </>
      )}
      <Link
        className={styles.check}
        href={`${address}?operation=`}
        aria-label={t('changeCheck.short.checkOf', { name })}
      >
        {t('changeCheck.short.check')}
      </Link>
    </li>
  );
}

/** The first warning; where there is none, whose the account is. */
function FirstWord(props: { explanation: AccountExplanation }) {
  const { warnings, sentences } = props.explanation;
  const [warning] = warnings;
  return warning ? (
    <p className={styles.warning}>
      <RiAlertLine aria-hidden="true" />
      <span>{warning}</span>
    </p>
  ) : (
    <p className={styles.small}>{sentences[0]}</p>
  );
}
