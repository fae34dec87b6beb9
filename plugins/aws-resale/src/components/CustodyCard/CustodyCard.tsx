import { useState } from 'react';
import { Button } from '@backstage/ui';
import { RiPencilLine } from '@remixicon/react';
import type {
  Account,
  AccountCustody,
  CustodyFacet,
} from 'backstage-plugin-aws-resale-common';
import { useAccountCustody } from '../../hooks/useAccountCustody';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { useMoment } from '../../time/useMoment';
import { AttestDialog } from '../AttestDialog';
import { PendingAttestations } from '../Attestations';
import { SectionCard } from '../SectionCard';
import { CustodyFacts } from './CustodyFacts';
import { FacetList } from './FacetList';
import { FourEyesNotice } from './FourEyesNotice';
import styles from './CustodyCard.module.css';

/** Who holds which part of an account's root user, and whether anybody holds both halves. */
export function CustodyCard(props: {
  accountId: string;
  /** For the terms above the facets; left out while it is not known. */
  account?: Account;
}) {
  const { accountId, account } = props;
  const t = useText();
  const moment = useMoment();
  const formatDate = useDate();
  const result = useAccountCustody(accountId);
  const custody = result.value;
  // What the dialog begins with; closed while undefined.
  const [attesting, setAttesting] = useState<CustodyFacet[]>();
  const isGone = account?.goneSince !== undefined;
  const mayAttest = Boolean(custody?.mayAttest) && !isGone;
  const readAt = custody?.membershipsReadAt;

  return (
    <>
      <SectionCard<AccountCustody>
        title={t('custody.card.title')}
        subtitle={t('custody.card.subtitle')}
        actions={
          mayAttest && (
            <Button
              size="small"
              variant="secondary"
              iconStart={<RiPencilLine aria-hidden="true" />}
              onPress={() => setAttesting(['PASSWORD', 'MFA'])}
            >
              {t('custody.card.attest')}
            </Button>
          )
        }
        result={result}
        forbidden={t('custody.forbidden')}
        footer={
          custody && (
            <span>
              {readAt
                ? t('custody.card.membershipsAt', moment(readAt))
                : t('custody.card.membershipsNever')}
            </span>
          )
        }
      >
        {value => (
          <div className={styles.stack}>
            {account && <CustodyFacts account={account} />}
            {account?.goneSince && (
              <p className={styles.note}>
                {t('custody.card.gone', {
                  date: formatDate(account.goneSince),
                })}
              </p>
            )}
            <FourEyesNotice custody={value} />
            <PendingAttestations custody={value} />
            <FacetList
              custody={value}
              onRecord={mayAttest ? facet => setAttesting([facet]) : undefined}
            />
          </div>
        )}
      </SectionCard>
      {attesting && custody && (
        <AttestDialog
          name={account?.name || accountId}
          targets={[
            {
              id: accountId,
              label: account?.name || accountId,
              accountIds: [accountId],
              party: custody.expectedHolder ?? custody.holder,
            },
          ]}
          facets={attesting}
          onClose={() => setAttesting(undefined)}
        />
      )}
    </>
  );
}
