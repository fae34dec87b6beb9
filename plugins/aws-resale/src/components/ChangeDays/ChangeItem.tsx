import type { ReactElement } from 'react';
import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  ACCOUNT_MODELS,
  ACCOUNT_STATES,
  MODEL_VERDICTS,
} from 'backstage-plugin-aws-resale-common';
import { EntityName } from '../EntityName';
import { Text, useText } from '../../hooks/useText';
import { accountRouteRef, sourcesRouteRef } from '../../routes';
import { useClock } from './useClock';
import { changeLooks } from './changeLooks';
import type { ChangeLine, ChangeLineKind } from './groupChanges';
import styles from './ChangeDays.module.css';

/** One line of what changed: icon, whose, what happened, when. */
export function ChangeItem(props: { line: ChangeLine }) {
  const { kind, count, latest } = props.line;
  const t = useText();
  const clock = useClock();
  const accountRoute = useRouteRef(accountRouteRef);
  const { icon, tone } = changeLooks[kind];
  const { accountId, accountName, actor } = latest;
  return (
    <li>
      <span className={styles[tone]} aria-hidden="true">
        {icon}
      </span>
      <div>
        <p>
          <Subject line={props.line} />
          {': '}
          {t(`overview.changes.line.${kind}`, {
            count,
            from: valueWord(t, kind, latest.from),
            to: valueWord(t, kind, latest.to),
          })}
        </p>
        <p className={styles.small}>
          {clock(latest.at)}
          {count === 1 && accountId && (
            <>
              {' · '}
              <Link href={accountRoute({ accountId })}>
                {accountName ?? accountId}
              </Link>
            </>
          )}
          {actor && (
            <>
              {' · '}
              <EntityName entityRef={actor} />
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function Subject(props: { line: ChangeLine }) {
  const { customer, organizationName, payerAccountId, accountName, accountId } =
    props.line.latest;
  const sourcesRoute = useRouteRef(sourcesRouteRef);
  if (customer && props.line.kind !== 'CUSTOMER') {
    return <EntityName entityRef={customer.ref} title={customer.title} />;
  }
  if (payerAccountId) {
    return (
      <Link href={`${sourcesRoute()}?q=${payerAccountId}`}>
        {organizationName ?? payerAccountId}
      </Link>
    );
  }
  return <strong>{accountName ?? accountId}</strong>;
}

/** A value as people read it; entity refs become links. */
function valueWord(
  t: Text,
  kind: ChangeLineKind,
  value: string | undefined,
): string | ReactElement {
  if (!value) {
    return t('overview.changes.nothing');
  }
  if (kind === 'CUSTOMER') {
    return <EntityName entityRef={value} />;
  }
  const model = ACCOUNT_MODELS.find(word => word === value);
  if (kind === 'ACCOUNT_MODEL' && model) {
    return t(`common.chip.model.${model}.label`);
  }
  const verdict = MODEL_VERDICTS.find(word => word === value);
  if (kind === 'MODEL_VERDICT' && verdict) {
    return t(`common.chip.verdict.${verdict}.label`);
  }
  const state = ACCOUNT_STATES.find(word => word === value);
  if (kind === 'ACCOUNT_STATE' && state) {
    return t(`common.chip.state.${state}.label`);
  }
  return value;
}
