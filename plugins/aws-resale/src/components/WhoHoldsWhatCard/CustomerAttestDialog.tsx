import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type {
  Account,
  CustomerCustody,
} from 'backstage-plugin-aws-resale-common';
import { useAwsResale } from '../../hooks/useAwsResale';
import { Text, useText } from '../../hooks/useText';
import { AttestDialog, AttestTarget } from '../AttestDialog';
import { LoadFailure, LoadingShape } from '../SectionCard';
import { listAccountsOf } from './listAccountsOf';

/** Attests for all linked accounts of a customer at once, or for its payers. */
export function CustomerAttestDialog(props: {
  customerRef: string;
  name: string;
  custody: CustomerCustody;
  onClose: () => void;
}) {
  const { customerRef, name, custody, onClose } = props;
  const t = useText();
  const { value, error, reload } = useAwsResale(
    (api, options) => listAccountsOf(api, customerRef, options),
    [customerRef],
  );
  const [first, ...others] = value ? targetsOf(t, value, custody) : [];
  if (first) {
    return (
      <AttestDialog
        name={name}
        targets={[first, ...others]}
        facets={['PASSWORD', 'MFA']}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      isOpen
      onOpenChange={open => {
        if (!open) {
          onClose();
        }
      }}
      width={680}
    >
      <DialogHeader>{t('custody.attest.title', { name })}</DialogHeader>
      <DialogBody>
        {error && (
          <LoadFailure
            title={t('custody.attest.loading', { name })}
            error={error}
            onRetry={reload}
          />
        )}
        {!value && !error && <LoadingShape />}
        {value && <p>{t('custody.attest.noAccounts')}</p>}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('common.action.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function targetsOf(
  t: Text,
  accounts: readonly Account[],
  custody: CustomerCustody,
): AttestTarget[] {
  const ids = (isPayer: boolean) =>
    accounts
      .filter(account => account.isPayer === isPayer)
      .map(({ accountId }) => accountId);
  const linked = ids(false);
  const payers = ids(true);
  return [
    {
      id: 'linked',
      label: t('custody.customer.linkedTarget', {
        number: String(linked.length),
      }),
      accountIds: linked,
      party: custody.expectedLinkedHolder,
    },
    {
      id: 'payer',
      label: t('custody.customer.payerTarget', {
        number: String(payers.length),
      }),
      accountIds: payers,
      party: custody.expectedPayerHolder,
    },
  ].filter(({ accountIds }) => accountIds.length > 0);
}
