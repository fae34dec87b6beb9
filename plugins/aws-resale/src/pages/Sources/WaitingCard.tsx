import { useState } from 'react';
import { Button } from '@backstage/ui';
import type {
  CustomerLink,
  Organization,
} from 'backstage-plugin-aws-resale-common';
import { ActionDialog } from '../../components/ActionDialog';
import { EntityName } from '../../components/EntityName';
import { SectionCard } from '../../components/SectionCard';
import { useText } from '../../hooks/useText';
import type { Actions } from '../../hooks/useActions';
import type { SourcePermissions } from './useSourcePermissions';
import styles from './PayerList.module.css';

function namesOf(customers: CustomerLink[]): string {
  return customers.map(({ title }) => title).join(', ');
}

/** Payers that an annotation named and that nobody has approved yet. */
export function WaitingCard(props: {
  organizations: Organization[];
  permissions: SourcePermissions;
  actions: Actions;
}) {
  const { organizations, permissions, actions } = props;
  const t = useText();
  const [asked, setAsked] = useState<Organization>();
  const [isAsking, setAsking] = useState(false);
  const payer = asked?.payerAccountId ?? '';
  const key = `approve ${payer}`;

  const approve = async () => {
    const outcome = await actions.act({
      key,
      label: t('sources.waiting.approveOf', { payer }),
      ask: api => api.approveOrganization(payer),
      done: () => t('sources.waiting.approved', { payer }),
    });
    if (outcome === 'done') {
      setAsking(false);
    }
  };
  const close = () => {
    setAsking(false);
    actions.putAway();
  };

  return (
    <SectionCard
      title={t('sources.waiting.title')}
      subtitle={t('sources.waiting.subtitle')}
    >
      <ul className={styles.list}>
        {organizations.map(organization => (
          <li key={organization.payerAccountId}>
            <div className={styles.row}>
              <div>
                <code>{organization.payerAccountId}</code>
                <p className={styles.reason}>
                  {organization.customers.length === 0 &&
                    t('sources.waiting.namedByNobody')}
                  {organization.customers.length > 0 &&
                    t('sources.waiting.named', {
                      customers: (
                        <>
                          {organization.customers.map((customer, index) => (
                            <span key={customer.ref}>
                              {index > 0 && ', '}
                              <EntityName
                                entityRef={customer.ref}
                                title={customer.title}
                              />
                            </span>
                          ))}
                        </>
                      ),
                    })}
                </p>
              </div>
              {permissions.mayConnect && (
                <Button
                  size="small"
                  variant="primary"
                  aria-label={t('sources.waiting.approveOf', {
                    payer: organization.payerAccountId,
                  })}
                  onPress={() => {
                    setAsked(organization);
                    setAsking(true);
                  }}
                >
                  {t('sources.waiting.approve')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {!permissions.mayConnect && (
        <p className={styles.reason}>{t('sources.waiting.noPermission')}</p>
      )}
      <ActionDialog
        title={t('sources.waiting.dialogTitle', { payer })}
        width={560}
        isOpen={isAsking}
        isPending={actions.pending === key}
        failure={actions.failure?.key === key ? actions.failure : undefined}
        confirm={t('sources.waiting.confirm')}
        onClose={close}
        onConfirm={approve}
      >
        <p>
          {t('sources.waiting.dialogConsequence', {
            customers: namesOf(asked?.customers ?? []) || payer,
          })}
        </p>
        <p>{t('sources.waiting.dialogCheck')}</p>
      </ActionDialog>
    </SectionCard>
  );
}
