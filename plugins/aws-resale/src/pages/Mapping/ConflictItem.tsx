import { Fragment, useState } from 'react';
import { Alert, Button, Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  Claimant,
  Conflict,
  CustomerLink,
} from 'backstage-plugin-aws-resale-common';
import { Chip } from '../../components/Chip';
import { CopyButton } from '../../components/CopyButton';
import { EntityName } from '../../components/EntityName';
import { useActions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';
import { accountRouteRef } from '../../routes';
import { decisionsOf } from './decisions';
import { KeepDialog } from './KeepDialog';
import { shortLocation } from './shortLocation';
import styles from './Findings.module.css';

/** One conflict: who claims what by which right, what holds, and the ways out. */
export function ConflictItem(props: {
  conflict: Conflict;
  mayDecide: boolean | undefined;
  /** Something may have changed. */
  onDecided: () => void;
  /** A person has settled it, so it leaves the list. */
  onKept: () => void;
}) {
  const { conflict, mayDecide, onDecided, onKept } = props;
  const { kind, subject, present, claimants, accountIds } = conflict;
  const t = useText();
  const accountRoute = useRouteRef(accountRouteRef);
  const actions = useActions(onDecided);
  const [asked, setAsked] = useState<CustomerLink>();
  const [isAsking, setAsking] = useState(false);
  const everybody = present ? [present, ...claimants] : claimants;
  // A claim on a payer is one on all of its organization.
  const isAboutPayer = everybody.some(
    ({ source }) => source === 'ORGANIZATION',
  );
  const account = isAboutPayer ? conflict.payerAccountId : onlyOf(accountIds);

  const keep = async () => {
    if (!asked) {
      return;
    }
    const action = decisionsOf(t).assign(asked, accountIds);
    if ((await actions.act(action)) === 'done') {
      setAsking(false);
      onKept();
    }
  };

  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3>
          <Chip
            family="conflict"
            word={kind}
            label={
              kind === 'TAKES_FROM_PRESENT' && present
                ? t('mapping.conflicts.takesFrom', {
                    customer: present.customer.title,
                  })
                : undefined
            }
            dense
          />
          <span>
            {isAboutPayer && `${t('mapping.conflicts.payer')} `}
            {account ? (
              <Link href={accountRoute({ accountId: account })}>{subject}</Link>
            ) : (
              subject
            )}
          </span>
        </h3>
        <span className={styles.aside}>
          {t('mapping.conflicts.accounts', { count: conflict.accounts })}
        </span>
      </div>
      <div className={styles.claims}>
        {everybody.map((claimant, index) => (
          <Fragment
            key={`${claimant.customer.ref} ${claimant.source} ${claimant.rule}`}
          >
            {index > 0 && (
              <span className={styles.or}>{t('mapping.conflicts.or')}</span>
            )}
            <Claim
              claimant={claimant}
              isPresent={claimant === present}
              accounts={conflict.accounts}
            />
          </Fragment>
        ))}
      </div>
      <p className={styles.text}>{conflict.text}</p>
      <div className={styles.ways}>
        {mayDecide &&
          customersOf(everybody).map(customer => (
            <Button
              key={customer.ref}
              size="small"
              variant="secondary"
              isDisabled={actions.pending !== undefined}
              onPress={() => {
                setAsked(customer);
                setAsking(true);
              }}
            >
              {t(
                kind === 'TAKES_FROM_PRESENT' &&
                  customer.ref !== present?.customer.ref
                  ? 'mapping.conflicts.give'
                  : 'mapping.conflicts.keep',
                { customer: customer.title },
              )}
            </Button>
          ))}
        {everybody.map(claimant => {
          const { customer, source, rule, snippet } = claimant;
          const words = { customer: customer.title };
          return (
            snippet && (
              <CopyButton
                key={`${customer.ref} ${source} ${rule}`}
                text={snippet.copy}
                what={t('mapping.conflicts.hint', words)}
              >
                {t('mapping.conflicts.copyHint', words)}
              </CopyButton>
            )
          );
        })}
      </div>
      {actions.failure && !isAsking && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={actions.failure.title}
          description={actions.failure.message}
        />
      )}
      <KeepDialog
        customer={asked}
        conflict={conflict}
        isOpen={isAsking}
        isPending={actions.pending !== undefined}
        failure={actions.failure}
        onClose={() => {
          setAsking(false);
          actions.putAway();
        }}
        onConfirm={keep}
      />
    </li>
  );
}

function Claim(props: {
  claimant: Claimant;
  isPresent: boolean;
  accounts: number;
}) {
  const { customer, source, rule, location } = props.claimant;
  const t = useText();
  return (
    <div className={styles.claim}>
      <strong>
        <EntityName entityRef={customer.ref} title={customer.title} />
      </strong>
      <span>
        {t(`common.mappedBy.${source}`)}
        {rule && (
          <>
            {', '}
            {t('mapping.conflicts.rule', { rule })}
          </>
        )}
        {props.isPresent &&
          ` · ${t('mapping.conflicts.has', { count: props.accounts })}`}
      </span>
      {location && (
        <span className={styles.mono} title={location}>
          {shortLocation(location)}
        </span>
      )}
    </div>
  );
}

/** A customer may claim the same by several rights. */
function customersOf(claimants: readonly Claimant[]): CustomerLink[] {
  const byRef = new Map(
    claimants.map(({ customer }) => [customer.ref, customer]),
  );
  return [...byRef.values()];
}

function onlyOf(accountIds: readonly string[]): string | undefined {
  return accountIds.length === 1 ? accountIds[0] : undefined;
}
