import { useState } from 'react';
import { Button } from '@backstage/ui';
import type { Organization } from 'backstage-plugin-aws-resale-common';
import { SectionCard } from '../../components/SectionCard';
import { useText } from '../../hooks/useText';
import { RoleTemplate } from './RoleTemplate';
import { runAction } from './runAction';
import type { Actions } from '../../hooks/useActions';
import type { SourcePermissions } from './useSourcePermissions';
import styles from './PayerList.module.css';

/** Payers whose role could never be assumed, with the template that makes it. */
export function ConnectCard(props: {
  organizations: Organization[];
  permissions: SourcePermissions;
  actions: Actions;
}) {
  const { organizations, permissions, actions } = props;
  const t = useText();
  const [opened, setOpened] = useState<string>();
  return (
    <SectionCard
      title={t('sources.connect.title')}
      subtitle={t('sources.connect.subtitle')}
    >
      <ul className={styles.list}>
        {organizations.map(organization => {
          const { payerAccountId: payer, name, stateReason } = organization;
          const isOpen = opened === payer;
          const run = runAction(organization, t);
          return (
            <li key={payer}>
              <div className={styles.row}>
                <div>
                  <strong>{name}</strong> <code>{payer}</code>
                  {stateReason && (
                    <p className={styles.reason}>{stateReason}</p>
                  )}
                </div>
                <div className={styles.buttons}>
                  {permissions.mayConnect && (
                    <Button
                      size="small"
                      variant="secondary"
                      aria-expanded={isOpen}
                      aria-label={
                        isOpen
                          ? t('sources.connect.hideOf', { payer })
                          : t('sources.connect.showOf', { payer })
                      }
                      onPress={() => setOpened(isOpen ? undefined : payer)}
                    >
                      {isOpen
                        ? t('sources.connect.hide')
                        : t('sources.connect.show')}
                    </Button>
                  )}
                  {permissions.mayRun && (
                    <Button
                      size="small"
                      variant="secondary"
                      isPending={actions.pending === run.key}
                      isDisabled={organization.running}
                      aria-label={t('sources.connect.runOf', { payer })}
                      onPress={() => actions.act(run)}
                    >
                      {t('sources.connect.run')}
                    </Button>
                  )}
                </div>
              </div>
              {isOpen && <RoleTemplate payerAccountId={payer} />}
            </li>
          );
        })}
      </ul>
      {!permissions.mayConnect && (
        <p className={styles.reason}>{t('sources.connect.noPermission')}</p>
      )}
    </SectionCard>
  );
}
