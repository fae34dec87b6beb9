import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { RiArrowRightLine, RiErrorWarningLine } from '@remixicon/react';
import {
  Attention,
  MODEL_VERDICTS,
  POLLING_STATES,
} from 'backstage-plugin-aws-resale-common';
import { PollingStateChip, VerdictChip } from '../../components/Chip';
import { EntityName } from '../../components/EntityName';
import { useText } from '../../hooks/useText';
import { accountsRouteRef, sourcesRouteRef } from '../../routes';
import { useMoment } from '../../time/useMoment';
import { attentionSteps } from './attentionSteps';
import styles from './AttentionCard.module.css';

/** What is wrong with whom, why, what to do next and whose task that is. */
export function AttentionRow(props: { item: Attention }) {
  const { item } = props;
  const t = useText();
  const moment = useMoment();
  const href = useStepAddress(item);
  const step = t(`overview.attention.step.${item.kind}`);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <AttentionChip kind={item.kind} />
        {item.since && (
          <span className={styles.small}>
            {t('overview.attention.since', moment(item.since))}
          </span>
        )}
      </div>
      <div className={styles.whom}>
        <strong>
          <AttentionSubject item={item} />
        </strong>{' '}
        <span className={styles.small}>
          {t('overview.attention.accounts', { count: item.accounts })}
        </span>
        <p>{item.text}</p>
      </div>
      <div className={styles.next}>
        <Link
          href={href}
          weight="bold"
          className={styles.step}
          aria-label={t('overview.attention.stepFor', {
            step,
            subject: item.subject,
          })}
        >
          {step}
          <RiArrowRightLine size={14} aria-hidden="true" />
        </Link>
        <span className={styles.small}>
          <Owner item={item} />
        </span>
      </div>
    </li>
  );
}

function AttentionChip(props: { kind: Attention['kind'] }) {
  const t = useText();
  const { kind } = props;
  const verdict = MODEL_VERDICTS.find(word => word === kind);
  if (verdict) {
    return <VerdictChip verdict={verdict} />;
  }
  const state = POLLING_STATES.find(word => word === kind);
  if (state) {
    return <PollingStateChip state={state} />;
  }
  return (
    <span className={styles.problem}>
      <RiErrorWarningLine size={14} aria-hidden="true" />
      {t('overview.attention.annotationProblem')}
    </span>
  );
}

function AttentionSubject(props: { item: Attention }) {
  const { subject, customerRef, payerAccountId } = props.item;
  const sourcesRoute = useRouteRef(sourcesRouteRef);
  if (customerRef) {
    return <EntityName entityRef={customerRef} title={subject} />;
  }
  return payerAccountId ? (
    <Link href={`${sourcesRoute()}?q=${payerAccountId}`}>{subject}</Link>
  ) : (
    <>{subject}</>
  );
}

function Owner(props: { item: Attention }) {
  const { kind, managerRefs = [] } = props.item;
  const t = useText();
  if (attentionSteps[kind].owner === 'platformTeam') {
    return <>{t('overview.attention.platformTeam')}</>;
  }
  if (managerRefs.length === 0) {
    return <>{t('overview.attention.accountManager')}</>;
  }
  return (
    <>
      {t('overview.attention.accountManagerIs', {
        names: (
          <>
            {managerRefs.map((ref, index) => (
              <span key={ref}>
                {index > 0 && ', '}
                <EntityName entityRef={ref} />
              </span>
            ))}
          </>
        ),
      })}
    </>
  );
}

function useStepAddress(item: Attention): string {
  const accountsRoute = useRouteRef(accountsRouteRef);
  const sourcesRoute = useRouteRef(sourcesRouteRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const { place } = attentionSteps[item.kind];
  if (place === 'sources' && item.payerAccountId) {
    return `${sourcesRoute()}?q=${item.payerAccountId}`;
  }
  if (item.customerRef && place === 'customer') {
    return entityRoute(parseEntityRef(item.customerRef));
  }
  const params = new URLSearchParams({ verdict: item.kind });
  if (item.customerRef) {
    params.set('customer', item.customerRef);
  } else if (item.payerAccountId) {
    params.set('payer', item.payerAccountId);
  }
  return place === 'sources' ? sourcesRoute() : `${accountsRoute()}?${params}`;
}
