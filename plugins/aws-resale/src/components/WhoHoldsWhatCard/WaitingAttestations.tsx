import { useAwsResale } from '../../hooks/useAwsResale';
import { useOnRootChange } from '../../hooks/useRootChanges';
import { useText } from '../../hooks/useText';
import { AttestationItem } from '../Attestations';
import { LoadFailure } from '../SectionCard';

/** Waiting ones are few: they are there to be decided. */
const MOST_WAITING = 200;

/** What was attested of a customer's accounts and waits for a second person. */
export function WaitingAttestations(props: { customerRef: string }) {
  const { customerRef } = props;
  const t = useText();
  const { value, error, reload } = useAwsResale(
    (api, options) => api.listAttestations({ limit: MOST_WAITING }, options),
    [],
  );
  useOnRootChange(reload);
  if (error) {
    return (
      <LoadFailure
        title={t('custody.customer.waiting')}
        error={error}
        onRetry={reload}
      />
    );
  }
  const waiting = (value?.items ?? []).filter(({ accounts }) =>
    accounts.some(({ customer }) => customer?.ref === customerRef),
  );
  return (
    <>
      {waiting.map(attestation => (
        <AttestationItem
          key={attestation.attestationId}
          attestation={attestation}
        />
      ))}
    </>
  );
}
