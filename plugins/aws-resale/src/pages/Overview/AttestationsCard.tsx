import { Link } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import type {
  Attestation,
  AttestationPage,
} from 'backstage-plugin-aws-resale-common';
import { EntityName } from '../../components/EntityName';
import { EmptyState } from '../../components/EmptyState';
import { SectionCard } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { useAttestationAddress } from './useAttestationAddress';
import styles from './AttestationsCard.module.css';

/** Enough to stand beside another card; the oldest come first. */
const LIMIT = 6;

/** What somebody recorded about root users and a second person has to confirm. */
export function AttestationsCard() {
  const t = useText();
  const result = useAwsResale(
    (api, options) => api.listAttestations({ limit: LIMIT }, options),
    [],
  );
  const page = result.value;
  return (
    <SectionCard<AttestationPage>
      title={t('overview.attestations.title')}
      subtitle={t('overview.attestations.subtitle')}
      flush
      result={result}
      isEmpty={value => value.items.length === 0}
      empty={<EmptyState title={t('overview.attestations.empty')} />}
      footer={
        page &&
        page.items.length > 0 && (
          <span>
            {t('overview.attestations.shown', {
              shown: String(page.items.length),
              total: String(page.totalCount),
            })}
          </span>
        )
      }
    >
      {({ items }) => (
        <ol className={styles.rows}>
          {items.map(attestation => (
            <Row key={attestation.attestationId} attestation={attestation} />
          ))}
        </ol>
      )}
    </SectionCard>
  );
}

function Row(props: { attestation: Attestation }) {
  const { attestation } = props;
  const { accounts, accountCount, records, attestedAt, attestedBy } =
    attestation;
  const t = useText();
  const moment = useMoment();
  const href = useAttestationAddress(attestation);
  const customers = [
    ...new Set(accounts.flatMap(({ customer }) => customer?.title ?? [])),
  ];
  const subject =
    accountCount === 1 && accounts[0]
      ? accounts[0].name || accounts[0].accountId
      : customers.join(', ') || accounts[0]?.name;
  const step = attestation.mayConfirm
    ? t('overview.attestations.decide')
    : t('overview.attestations.look');
  return (
    <li className={styles.row}>
      <div>
        <strong>{subject}</strong>{' '}
        <span className={styles.small}>
          {t('overview.attestations.accounts', { count: accountCount })}
        </span>
        <p>
          {t('overview.attestations.about', {
            facets: records
              .map(({ facet }) => t(`overview.attestations.facet.${facet}`))
              .join(', '),
          })}
        </p>
        <p className={styles.small}>
          {t('overview.attestations.by', {
            name: (
              <EntityName entityRef={attestedBy.ref} title={attestedBy.title} />
            ),
            ...moment(attestedAt),
          })}
        </p>
      </div>
      <div className={styles.next}>
        {href && (
          <Link
            href={href}
            weight="bold"
            className={styles.step}
            aria-label={t('overview.attention.stepFor', {
              step,
              subject: subject ?? '',
            })}
          >
            {step}
            <RiArrowRightLine size={14} aria-hidden="true" />
          </Link>
        )}
        {!attestation.mayConfirm && (
          <span className={styles.small}>
            {t('overview.attestations.second')}
          </span>
        )}
      </div>
    </li>
  );
}
