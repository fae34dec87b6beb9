import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { AccountDetail } from 'backstage-plugin-aws-resale-common';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { accountRouteRef } from '../../routes';
import { useDate } from '../../time/useDate';
import { StateChip } from '../Chip';
import { CopyButton } from '../CopyButton';
import { EntityName } from '../EntityName';
import { SectionCard } from '../SectionCard';
import { Fact } from './Fact';
import { MappedBy } from './MappedBy';
import styles from './AccountFacts.module.css';

/** What AWS and the catalog say about an account, without judgement. */
export function AccountFacts(props: { result: Loadable<AccountDetail> }) {
  const t = useText();
  return (
    <SectionCard
      title={t('accounts.facts.title')}
      subtitle={t('accounts.facts.subtitle')}
      result={props.result}
    >
      {detail => <FactList detail={detail} />}
    </SectionCard>
  );
}

function FactList(props: { detail: AccountDetail }) {
  const { detail } = props;
  const { account, organization } = detail;
  const t = useText();
  const formatDate = useDate();
  const accountRoute = useRouteRef(accountRouteRef);
  const tags = Object.entries(detail.tags);
  const joined =
    detail.joinedAt &&
    [
      formatDate(detail.joinedAt),
      detail.joinedMethod &&
        t(`accounts.facts.joinedMethod.${detail.joinedMethod}`),
    ]
      .filter(Boolean)
      .join(', ');

  return (
    <dl className={styles.facts}>
      <Fact name={t('accounts.facts.customer')}>
        {account.customer ? (
          <>
            <EntityName
              entityRef={account.customer.ref}
              title={account.customer.title}
            />{' '}
            <MappedBy detail={detail} />
          </>
        ) : (
          t('accounts.facts.noCustomer')
        )}
      </Fact>
      {organization && (
        <Fact name={t('accounts.facts.organization')}>
          {organization.name}{' '}
          <span className={styles.mono}>{organization.organizationId}</span>
        </Fact>
      )}
      {!account.isPayer && (
        <Fact name={t('accounts.facts.payer')}>
          <Link href={accountRoute({ accountId: account.payerAccountId })}>
            {account.payerAccountId}
          </Link>
        </Fact>
      )}
      {account.ouPath && (
        <Fact name={t('accounts.facts.ou')}>{account.ouPath}</Fact>
      )}
      <Fact
        name={t(
          account.goneSince
            ? 'accounts.facts.lastState'
            : 'accounts.facts.state',
        )}
      >
        <StateChip state={account.state} />{' '}
        {account.closureEndsAt && !account.goneSince && (
          <span className={styles.muted}>
            {t('accounts.facts.closureEnds', {
              date: formatDate(account.closureEndsAt),
            })}
          </span>
        )}
      </Fact>
      <Fact name={t('accounts.facts.billing')}>
        {t(`common.billing.${account.billingArrangement}`)}{' '}
        {account.transferEndsOn && (
          <span className={styles.muted}>
            {t('accounts.facts.transferEnds', {
              date: formatDate(account.transferEndsOn),
            })}
          </span>
        )}
      </Fact>
      {account.rootEmailDomain && (
        <Fact name={t('accounts.facts.rootDomain')}>
          <span className={styles.mono}>{account.rootEmailDomain}</span>
        </Fact>
      )}
      {detail.rootEmail && (
        <Fact name={t('accounts.facts.rootEmail')}>
          <span className={styles.mono}>{detail.rootEmail}</span>
        </Fact>
      )}
      {joined && <Fact name={t('accounts.facts.joined')}>{joined}</Fact>}
      <Fact name={t('accounts.facts.firstSeen')}>
        {formatDate(account.firstSeenAt)}
      </Fact>
      {detail.arn && (
        <Fact name={t('accounts.facts.arn')}>
          <span className={styles.mono}>{detail.arn}</span>
          <CopyButton text={detail.arn} what={t('accounts.facts.arnWhat')} />
        </Fact>
      )}
      <Fact name={t('accounts.facts.partition')}>
        <span className={styles.mono}>{account.partition}</span>
      </Fact>
      <Fact name={t('accounts.facts.tags')}>
        {tags.length === 0 ? (
          t('accounts.facts.none')
        ) : (
          <ul className={styles.tags}>
            {tags.map(([key, value]) => (
              <li key={key} className={styles.mono}>{`${key} = ${value}`}</li>
            ))}
          </ul>
        )}
      </Fact>
    </dl>
  );
}
