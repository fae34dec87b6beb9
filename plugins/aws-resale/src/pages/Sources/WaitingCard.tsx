import { useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type {
  CustomerLink,
  Organization,
} from 'backstage-plugin-aws-resale-common';
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
      <Dialog
        isOpen={isAsking}
        onOpenChange={open => {
          if (!open) {
            close();
          }
        }}
        width={560}
      >
        <DialogHeader>
          {t('sources.waiting.dialogTitle', { payer })}
        </DialogHeader>
        <DialogBody>
          <p>
            {t('sources.waiting.dialogConsequence', {
              customers: namesOf(asked?.customers ?? []) || payer,
            })}
          </p>
          <p>{t('sources.waiting.dialogCheck')}</p>
          {actions.failure?.key === key && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={actions.failure.title}
              description={actions.failure.message}
            />
          )}
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onPress={close}>
            {t('common.action.cancel')}
          </Button>
          <Button
            variant="primary"
            isPending={actions.pending === key}
            onPress={approve}
          >
            {t('sources.waiting.confirm')}
          </Button>
        </DialogFooter>
      </Dialog>
    </SectionCard>
  );
}
