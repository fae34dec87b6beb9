import { useId, useState } from 'react';
import { Button } from '@backstage/ui';
import { RiHourglassLine } from '@remixicon/react';
import type { Attestation } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useActions } from '../../hooks/useActions';
import { useAnnounceRootChange } from '../../hooks/useRootChanges';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { EntityName } from '../EntityName';
import { ConfirmDialog } from './ConfirmDialog';
import { RejectDialog } from './RejectDialog';
import tokens from '../tokens.module.css';
import styles from './Attestations.module.css';

/** One attestation that waits, with what the reader may decide on it. */
export function AttestationItem(props: { attestation: Attestation }) {
  const { attestation } = props;
  const { attestationId, accountCount, attestedBy, attestedAt, records } =
    attestation;
  const { mayConfirm, mayReject } = attestation;
  const t = useText();
  const moment = useMoment();
  const titleId = useId();
  const actions = useActions(useAnnounceRootChange());
  const [open, setOpen] = useState<'confirm' | 'reject'>();
  // Whoever attested may take it back and never confirm it.
  const isOwn = mayReject && !mayConfirm;
  const shared = {
    attestation,
    isPending: actions.pending !== undefined,
    failure: actions.failure,
    onClose: () => setOpen(undefined),
  };
  const show = (dialog: 'confirm' | 'reject') => {
    actions.putAway();
    setOpen(dialog);
  };
  const closeUnless = (outcome: 'done' | 'conflict' | 'failed') => {
    if (outcome !== 'failed') {
      setOpen(undefined);
    }
  };

  return (
    <section
      aria-labelledby={titleId}
      className={clsx(tokens.tokens, styles.waiting)}
    >
      <RiHourglassLine aria-hidden="true" />
      <div>
        <h3 id={titleId}>{t('custody.waiting.title')}</h3>
        <p>
          {t('custody.waiting.attested', {
            person: (
              <EntityName entityRef={attestedBy.ref} title={attestedBy.title} />
            ),
            facets: records
              .map(({ facet }) => t(`custody.facetWord.${facet}`))
              .join(', '),
            accounts: t('custody.waiting.accounts', { count: accountCount }),
            ...moment(attestedAt),
          })}
        </p>
        {!mayConfirm && (
          <p className={styles.small}>
            {isOwn ? t('custody.waiting.own') : t('custody.waiting.others')}
          </p>
        )}
        {(mayConfirm || mayReject) && (
          <div className={styles.buttons}>
            {mayConfirm && (
              <Button
                size="small"
                variant="primary"
                onPress={() => show('confirm')}
              >
                {t('custody.waiting.confirm')}
              </Button>
            )}
            {mayReject && (
              <Button
                size="small"
                variant="secondary"
                onPress={() => show('reject')}
              >
                {isOwn
                  ? t('custody.waiting.withdraw')
                  : t('custody.waiting.reject')}
              </Button>
            )}
          </div>
        )}
      </div>
      {open === 'confirm' && (
        <ConfirmDialog
          {...shared}
          onConfirm={() =>
            actions
              .act({
                key: `confirm ${attestationId}`,
                label: t('custody.waiting.confirm'),
                ask: api => api.confirmAttestation(attestationId),
                done: () => t('custody.confirm.done', { count: accountCount }),
                conflict: t('custody.waiting.decided'),
              })
              .then(closeUnless)
          }
        />
      )}
      {open === 'reject' && (
        <RejectDialog
          {...shared}
          onConfirm={reason =>
            actions
              .act({
                key: `reject ${attestationId}`,
                label: isOwn
                  ? t('custody.waiting.withdraw')
                  : t('custody.waiting.reject'),
                ask: api => api.rejectAttestation(attestationId, reason),
                done: () =>
                  isOwn
                    ? t('custody.reject.withdrawn')
                    : t('custody.reject.done'),
                conflict: t('custody.waiting.decided'),
              })
              .then(closeUnless)
          }
        />
      )}
    </section>
  );
}
