import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { RiArrowRightLine } from '@remixicon/react';
import {
  Attention,
  MODEL_VERDICTS,
  POLLING_STATES,
} from 'backstage-plugin-aws-resale-common';
import {
  Chip,
  PollingStateChip,
  PostureChip,
  VerdictChip,
} from '../../components/Chip';
import { EntityName } from '../../components/EntityName';
import { useText } from '../../hooks/useText';
import {
  accountRouteRef,
  accountsRouteRef,
  sourcesRouteRef,
} from '../../routes';
import { useMoment } from '../../time/useMoment';
import { attentionSteps } from './attentionSteps';
import { stepOf } from './stepOf';
import { useDueIn } from './useDueIn';
import styles from './AttentionCard.module.css';

const TASKS = [
  'ANNOTATION_PROBLEM',
  'CUSTODY_DUE',
  'ATTESTATION_WAITING',
] as const;

/** What is wrong with whom, why, what to do next and whose task that is. */
export function AttentionRow(props: { item: Attention }) {
  const { item } = props;
  const t = useText();
  const moment = useMoment();
  const href = useStepAddress(item);
  const dueIn = useDueIn();
  const step = t(`overview.attention.step.${stepOf(item)}`);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <AttentionChip kind={item.kind} />
        {item.dueOn && (
          <span className={styles.small}>{dueIn(item.dueOn)}</span>
        )}
        {item.since && !item.dueOn && (
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
        <p>
          {item.people && item.people.length > 0 && (
            <>
              {t('overview.attention.people', {
                count: item.people.length,
                names: (
                  <strong>
                    <Links links={item.people} />
                  </strong>
                ),
              })}{' '}
            </>
          )}
          {item.text}
        </p>
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
  const { kind } = props;
  const verdict = MODEL_VERDICTS.find(word => word === kind);
  if (verdict) {
    return <VerdictChip verdict={verdict} />;
  }
  const state = POLLING_STATES.find(word => word === kind);
  if (state) {
    return <PollingStateChip state={state} />;
  }
  const task = TASKS.find(word => word === kind);
  return task ? (
    <Chip family="task" word={task} />
  ) : (
    <PostureChip state="EXPOSED" />
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
  const { kind, responsible, managerRefs = [] } = props.item;
  const t = useText();
  const { owner } = attentionSteps[kind];
  if (owner === 'platformTeam' || owner === 'secondPerson') {
    return <>{t(`overview.attention.${owner}`)}</>;
  }
  const names = managerRefs.map(ref => ({ ref }));
  if (owner === 'responsible' && responsible) {
    const task = t(`overview.attention.task.${responsible}`);
    // Whoever speaks with the customer is who can move the customer's task on.
    return responsible === 'PROVIDER' || names.length === 0 ? (
      <>{task}</>
    ) : (
      <>
        {t('overview.attention.taskOf', {
          task,
          names: <Links links={names} />,
        })}
      </>
    );
  }
  if (names.length === 0) {
    return <>{t('overview.attention.accountManager')}</>;
  }
  return (
    <>
      {t('overview.attention.accountManagerIs', {
        names: <Links links={names} />,
      })}
    </>
  );
}

/** People or teams as links to their entities. */
function Links(props: { links: readonly { ref: string; title?: string }[] }) {
  return (
    <>
      {props.links.map(({ ref, title }, index) => (
        <span key={ref}>
          {index > 0 && ', '}
          <EntityName entityRef={ref} title={title} />
        </span>
      ))}
    </>
  );
}

function useStepAddress(item: Attention): string {
  const accountRoute = useRouteRef(accountRouteRef);
  const accountsRoute = useRouteRef(accountsRouteRef);
  const sourcesRoute = useRouteRef(sourcesRouteRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const { customerRef, payerAccountId, accountId } = item;
  const { place } = attentionSteps[item.kind];
  if (place === 'sources') {
    return payerAccountId
      ? `${sourcesRoute()}?q=${payerAccountId}`
      : sourcesRoute();
  }
  if (place === 'root' && accountId) {
    return accountRoute({ accountId });
  }
  if (
    customerRef &&
    place !== 'accounts' &&
    stepOf(item) !== 'EXPOSED_NO_MFA'
  ) {
    return entityRoute(parseEntityRef(customerRef));
  }
  const params = new URLSearchParams(filterOf(item));
  if (customerRef) {
    params.set('customer', customerRef);
  } else if (payerAccountId) {
    params.set('payer', payerAccountId);
  }
  return `${accountsRoute()}?${params}`;
}

/** Narrows the list of accounts to those that an item is about. */
function filterOf({ kind }: Attention): Record<string, string> {
  if (kind === 'EXPOSED') {
    return { posture: kind };
  }
  return MODEL_VERDICTS.some(word => word === kind) ? { verdict: kind } : {};
}
