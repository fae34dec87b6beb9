import { useState } from 'react';
import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import type {
  HeldRemoval,
  Organization,
  OrganizationDetail,
} from 'backstage-plugin-aws-resale-common';
import { PollingStateChip } from '../../components/Chip';
import { SectionCard } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { LimitBar } from './LimitBar';
import { MissingAccounts } from './MissingAccounts';
import { ReleaseDialog } from './ReleaseDialog';
import { runAction } from './runAction';
import type { Actions } from '../../hooks/useActions';
import { usePercent } from './usePercent';
import type { SourcePermissions } from './useSourcePermissions';
import styles from './HeldRemovalCard.module.css';

/**
 * A removal that waits for a person: what is known, what was listed, which
 * accounts are missing. The safe way on is the first one.
 */
export function HeldRemovalCard(props: {
  organization: Organization;
  permissions: SourcePermissions;
  actions: Actions;
}) {
  const { organization } = props;
  const t = useText();
  const moment = useMoment();
  const detail = useAwsResale(
    (api, options) => api.getOrganization(organization.payerAccountId, options),
    [organization.payerAccountId, organization.lastRun?.runId],
  );
  const held = detail.value?.heldRemoval;
  return (
    <div className={styles.held}>
      <SectionCard<OrganizationDetail>
        title={t('sources.held.title', { name: organization.name })}
        subtitle={
          <>
            {t('sources.payer', { payer: organization.payerAccountId })}
            {held && ` · ${t('sources.held.since', moment(held.since))}`}
          </>
        }
        actions={<PollingStateChip state={organization.state} />}
        result={detail}
        isEmpty={value => !value.heldRemoval}
        empty={<p>{t('sources.held.gone')}</p>}
      >
        {value =>
          value.heldRemoval && (
            <Decision
              {...props}
              held={value.heldRemoval}
              onChanged={detail.reload}
            />
          )
        }
      </SectionCard>
    </div>
  );
}

function Decision(props: {
  organization: Organization;
  held: HeldRemoval;
  permissions: SourcePermissions;
  actions: Actions;
  onChanged(): void;
}) {
  const { organization, held, permissions, actions } = props;
  const { payerAccountId, name } = organization;
  const t = useText();
  const percent = usePercent();
  const [isAsking, setAsking] = useState(false);
  const run = runAction(organization, t);
  const releaseKey = `release ${payerAccountId}`;

  const release = async () => {
    const outcome = await actions.act({
      key: releaseKey,
      label: t('sources.held.release', { count: held.missing }),
      ask: api => api.releaseRemoval(payerAccountId, held.runId),
      done: () => t('sources.held.released', { count: held.missing, name }),
      conflict: t('sources.held.changed', { name }),
    });
    if (outcome !== 'failed') {
      setAsking(false);
      props.onChanged();
    }
  };

  return (
    <>
      <div className={styles.figures}>
        <dl>
          <div>
            <dt>{t('sources.held.known')}</dt>
            <dd>{held.known}</dd>
          </div>
          <div>
            <dt>{t('sources.held.listed')}</dt>
            <dd>{held.listed}</dd>
          </div>
          <div>
            <dt>{t('sources.held.wouldBeRemoved')}</dt>
            <dd className={styles.missing}>
              {held.missing}{' '}
              <span>
                {t('sources.held.share', { percent: percent(held.share) })}
              </span>
            </dd>
          </div>
        </dl>
        <LimitBar share={held.share} limit={held.limit} />
      </div>
      <MissingAccounts held={held} />
      <div className={styles.ways}>
        {permissions.mayRun && (
          <Button
            variant="primary"
            iconStart={<RiRefreshLine />}
            isPending={actions.pending === run.key}
            isDisabled={organization.running}
            onPress={() => actions.act(run)}
          >
            {t('sources.held.keep')}
          </Button>
        )}
        {permissions.mayRun && (
          <Button variant="secondary" onPress={() => setAsking(true)}>
            {t('sources.held.release', { count: held.missing })}
          </Button>
        )}
        <p className={styles.note}>{t('sources.held.note')}</p>
      </div>
      <ReleaseDialog
        name={name}
        held={held}
        isOpen={isAsking}
        isPending={actions.pending === releaseKey}
        failure={
          actions.failure?.key === releaseKey ? actions.failure : undefined
        }
        onClose={() => {
          setAsking(false);
          actions.putAway();
        }}
        onConfirm={release}
      />
    </>
  );
}
