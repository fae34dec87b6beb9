import { useId, useState } from 'react';
import { BgProvider, ButtonIcon } from '@backstage/ui';
import Drawer from '@material-ui/core/Drawer';
import { RiCloseLine } from '@remixicon/react';
import type {
  AccountPosture,
  CheckId,
} from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useActions } from '../../hooks/useActions';
import type { Loadable } from '../../hooks/useAwsResale';
import { useAnnounceRootChange } from '../../hooks/useRootChanges';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { LoadFailure, LoadingShape } from '../SectionCard';
import { CheckEvidence } from './CheckEvidence';
import { ExceptionDialog } from './ExceptionDialog';
import tokens from '../tokens.module.css';
import styles from './EvidenceDrawer.module.css';

/** Everything that one check of an account rests on, beside the page. */
export function EvidenceDrawer(props: {
  accountId: string;
  checkId: CheckId;
  posture: Loadable<AccountPosture>;
  onClose: () => void;
}) {
  const { accountId, checkId, posture, onClose } = props;
  const t = useText();
  const formatDate = useDate();
  const titleId = useId();
  const actions = useActions(useAnnounceRootChange());
  const [isAccepting, setAccepting] = useState(false);
  const title = t(`posture.check.${checkId}.title`);
  const { value, error, reload } = posture;
  const result = value?.checks.find(check => check.checkId === checkId);

  return (
    <>
      <Drawer
        anchor="right"
        // Two layers that both keep the focus would fight over it.
        open={!isAccepting}
        onClose={onClose}
        transitionDuration={0}
        classes={{ paper: styles.paper }}
        PaperProps={{
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
        }}
      >
        {/* So that buttons step up from the paper they are on. */}
        <BgProvider bg="neutral-1">
          <div className={clsx(tokens.tokens, styles.drawer)}>
            <div className={styles.head}>
              <h2 id={titleId}>{title}</h2>
              <ButtonIcon
                size="small"
                variant="tertiary"
                aria-label={t('posture.drawer.close')}
                icon={<RiCloseLine aria-hidden="true" />}
                onPress={onClose}
              />
            </div>
            {error && (
              <LoadFailure title={title} error={error} onRetry={reload} />
            )}
            {!value && !error && <LoadingShape />}
            {value && !result && (
              <p>{t('posture.drawer.unknown', { id: checkId })}</p>
            )}
            {value && result && (
              <CheckEvidence
                accountId={accountId}
                result={result}
                mayExcept={value.mayExcept && value.goneSince === undefined}
                actions={actions}
                onAccept={() => {
                  actions.putAway();
                  setAccepting(true);
                }}
              />
            )}
          </div>
        </BgProvider>
      </Drawer>
      {isAccepting && (
        <ExceptionDialog
          check={title}
          accounts={1}
          isPending={actions.pending !== undefined}
          failure={actions.failure}
          onClose={() => setAccepting(false)}
          onConfirm={async draft => {
            const outcome = await actions.act({
              key: `except ${checkId}`,
              label: t('posture.drawer.accept'),
              ask: api =>
                api.recordExceptions({
                  accountIds: [accountId],
                  checkId,
                  ...draft,
                }),
              done: () =>
                t('posture.except.done', { date: formatDate(draft.expires) }),
            });
            if (outcome === 'done') {
              setAccepting(false);
            }
          }}
        />
      )}
    </>
  );
}
