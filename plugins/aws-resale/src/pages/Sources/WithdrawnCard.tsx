import { useState } from 'react';
import type { ReactNode } from 'react';
import { RiHistoryLine, RiShieldCheckLine, RiTimeLine } from '@remixicon/react';
import { Button } from '@backstage/ui';
import type { Organization } from 'backstage-plugin-aws-resale-common';
import { PollingStateChip } from '../../components/Chip';
import { Emphasis } from '../../components/Emphasis';
import { SectionCard } from '../../components/SectionCard';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { RoleTemplate } from './RoleTemplate';
import { runAction } from './runAction';
import type { Actions } from '../../hooks/useActions';
import { useNextTime } from './useNextTime';
import type { SourcePermissions } from './useSourcePermissions';
import styles from './WithdrawnCard.module.css';

function Consequence(props: { icon: ReactNode; children: string }) {
  return (
    <li>
      {props.icon}
      <span>
        <Emphasis>{props.children}</Emphasis>
      </span>
    </li>
  );
}

/** A payer whose role was taken away: calm, since that is the customer's right. */
export function WithdrawnCard(props: {
  organization: Organization;
  permissions: SourcePermissions;
  actions: Actions;
}) {
  const { organization, permissions, actions } = props;
  const { payerAccountId, stateSince, freshness } = organization;
  const t = useText();
  const moment = useMoment();
  const next = useNextTime()(organization.nextDueAt);
  const [showsTemplate, setShowsTemplate] = useState(false);
  const run = runAction(organization, t);
  return (
    <SectionCard
      title={t('sources.withdrawn.title', { name: organization.name })}
      subtitle={t('sources.payer', { payer: payerAccountId })}
    >
      <p className={styles.state}>
        <PollingStateChip state="ACCESS_WITHDRAWN" />
        {stateSince && (
          <span>{t('sources.withdrawn.since', moment(stateSince))}</span>
        )}
      </p>
      <p className={styles.text}>
        {organization.billingArrangement === 'BILLING_TRANSFER'
          ? t('sources.withdrawn.transfer')
          : t('sources.withdrawn.other')}
      </p>
      <ul className={styles.consequences}>
        {freshness.asOf && (
          <Consequence icon={<RiHistoryLine aria-hidden />}>
            {t('sources.withdrawn.facts', {
              count: organization.accounts,
              time: moment(freshness.asOf).time,
            })}
          </Consequence>
        )}
        <Consequence icon={<RiShieldCheckLine aria-hidden />}>
          {t('sources.withdrawn.nothingRemoved')}
        </Consequence>
        <Consequence icon={<RiTimeLine aria-hidden />}>
          {next
            ? t('sources.withdrawn.next', { time: next })
            : t('sources.withdrawn.nextUnknown')}
        </Consequence>
      </ul>
      <div className={styles.ways}>
        {permissions.mayRun && (
          <Button
            size="small"
            variant="secondary"
            isPending={actions.pending === run.key}
            isDisabled={organization.running}
            aria-label={t('sources.run.againOf', { name: organization.name })}
            onPress={() => actions.act(run)}
          >
            {t('sources.run.again')}
          </Button>
        )}
        {permissions.mayConnect && (
          <Button
            size="small"
            variant="secondary"
            aria-expanded={showsTemplate}
            onPress={() => setShowsTemplate(!showsTemplate)}
          >
            {showsTemplate
              ? t('sources.connect.hide')
              : t('sources.connect.show')}
          </Button>
        )}
      </div>
      {showsTemplate && <RoleTemplate payerAccountId={payerAccountId} />}
    </SectionCard>
  );
}
