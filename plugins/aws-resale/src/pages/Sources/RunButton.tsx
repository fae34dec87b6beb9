import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import type { Organization } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { runAction } from './runAction';
import type { Actions } from '../../hooks/useActions';
import styles from './SourcesPage.module.css';

/** Makes one organization due; says so where a poll of it is under way. */
export function RunButton(props: {
  organization: Organization;
  actions: Actions;
}) {
  const { organization, actions } = props;
  const t = useText();
  const { name, running, state } = organization;
  const run = runAction(organization, t);
  const words = { name };
  if (running) {
    return (
      <Button
        size="small"
        variant="secondary"
        isDisabled
        aria-label={t('sources.run.runningOf', words)}
      >
        {t('sources.run.running')}
      </Button>
    );
  }
  const asksAgain = state === 'ACCESS_WITHDRAWN' || state === 'NOT_CONNECTED';
  return (
    <Button
      className={styles.run}
      size="small"
      variant="secondary"
      iconStart={<RiRefreshLine />}
      isPending={actions.pending === run.key}
      aria-label={
        asksAgain
          ? t('sources.run.againOf', words)
          : t('sources.run.oneOf', words)
      }
      onPress={() => actions.act(run)}
    >
      {asksAgain ? t('sources.run.again') : t('sources.run.one')}
    </Button>
  );
}
