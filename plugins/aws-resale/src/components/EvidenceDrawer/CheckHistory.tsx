import type { CheckId } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { ChangeList, useHistory } from '../AccountHistory';
import { LoadFailure, LoadingShape } from '../SectionCard';

/** When one check changed, newest first. */
export function CheckHistory(props: { accountId: string; checkId: CheckId }) {
  const { accountId, checkId } = props;
  const t = useText();
  const history = useHistory(accountId, checkId);
  const { value, error, reload } = history.first;
  if (error) {
    return (
      <LoadFailure
        title={t('posture.drawer.history')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <LoadingShape />;
  }
  return value.items.length === 0 ? (
    <p>{t('posture.drawer.noHistory')}</p>
  ) : (
    <ChangeList history={history} />
  );
}
