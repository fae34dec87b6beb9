import type { AccountCustody } from 'backstage-plugin-aws-resale-common';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useOnRootChange } from '../../hooks/useRootChanges';
import { useText } from '../../hooks/useText';
import { LoadFailure, LoadingShape } from '../SectionCard';
import { AttestationItem } from './AttestationItem';
import { pendingIds } from './pendingIds';

/** What somebody attested of an account and a second person has to decide on. */
export function PendingAttestations(props: { custody: AccountCustody }) {
  return (
    <>
      {pendingIds(props.custody).map(attestationId => (
        <Pending key={attestationId} attestationId={attestationId} />
      ))}
    </>
  );
}

function Pending(props: { attestationId: string }) {
  const { attestationId } = props;
  const t = useText();
  const { value, error, reload } = useAwsResale(
    (api, options) => api.getAttestation(attestationId, options),
    [attestationId],
  );
  useOnRootChange(reload);
  if (error) {
    return (
      <LoadFailure
        title={t('custody.waiting.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <LoadingShape />;
  }
  return value.decision ? null : <AttestationItem attestation={value} />;
}
