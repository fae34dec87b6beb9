import { Dialog, DialogBody, DialogHeader, Link } from '@backstage/ui';
import type {
  CheckId,
  CustomerPosture,
  PostureTally,
} from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import type { CustomerRef } from '../CustomerModelCard';
import { useAccountsAddress } from './useAccountsAddress';
import tokens from '../tokens.module.css';
import styles from './SecurityPostureCard.module.css';

const ROLES = ['payer', 'linked'] as const;

/** Every check over a customer's accounts; each figure leads to what it counts. */
export function AllChecksDialog(props: {
  customer: CustomerRef;
  checks: CustomerPosture['checks'];
  onClose: () => void;
}) {
  const { customer, checks, onClose } = props;
  const t = useText();
  return (
    <Dialog
      isOpen
      onOpenChange={open => {
        if (!open) {
          onClose();
        }
      }}
      width={760}
    >
      <DialogHeader>{t('posture.customer.dialog.title')}</DialogHeader>
      <DialogBody>
        <div className={clsx(tokens.tokens, styles.dialog)}>
          <p>{t('posture.customer.dialog.text')}</p>
          <table
            className={styles.table}
            aria-label={t('posture.customer.dialog.title')}
          >
            <thead>
              <tr>
                <th scope="col">{t('posture.customer.dialog.check')}</th>
                <th scope="col">{t('posture.customer.dialog.payers')}</th>
                <th scope="col">{t('posture.customer.dialog.linked')}</th>
              </tr>
            </thead>
            <tbody>
              {checks.map(check => (
                <tr key={check.checkId}>
                  <th scope="row">
                    {t(`posture.check.${check.checkId}.title`)}
                  </th>
                  {ROLES.map(role => (
                    <td key={role}>
                      <Tally
                        customer={customer}
                        checkId={check.checkId}
                        role={role}
                        tally={check[role]}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </DialogBody>
    </Dialog>
  );
}

function Tally(props: {
  customer: CustomerRef;
  checkId: CheckId;
  role: (typeof ROLES)[number];
  tally: PostureTally;
}) {
  const { customer, checkId, role, tally } = props;
  const { exposed, accepted, removed, observed, notObserved } = tally;
  const t = useText();
  const addressOf = useAccountsAddress(customer);
  if (tally.applicable === 0) {
    return (
      <span className={styles.small}>
        {t('posture.customer.dialog.notApplicable')}
      </span>
    );
  }
  return (
    <div className={styles.tally}>
      {exposed > 0 && (
        <Link href={addressOf({ checkId, role, state: 'EXPOSED' })}>
          {t('posture.customer.dialog.exposed', { number: String(exposed) })}
        </Link>
      )}
      {accepted > 0 && (
        <span>
          {t('posture.customer.dialog.accepted', { number: String(accepted) })}
        </span>
      )}
      {observed > 0 && (
        <span>
          {t('posture.customer.dialog.of', {
            number: String(tally.protected + removed),
            observed: String(observed),
          })}
        </span>
      )}
      {notObserved > 0 && (
        <Link href={addressOf({ checkId, role, state: 'NOT_OBSERVED' })}>
          {t('posture.customer.dialog.unseen', { number: String(notObserved) })}
        </Link>
      )}
    </div>
  );
}
