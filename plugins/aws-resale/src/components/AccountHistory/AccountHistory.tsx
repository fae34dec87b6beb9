import { useText } from '../../hooks/useText';
import { SectionCard } from '../SectionCard';
import { ChangeList } from './ChangeList';
import { useHistory } from './useHistory';

/** What happened to an account, newest first. */
export function AccountHistory(props: { accountId: string }) {
  const t = useText();
  const history = useHistory(props.accountId);
  const { first, changes, total } = history;

  return (
    <SectionCard
      title={t('accounts.history.title')}
      subtitle={t('accounts.history.subtitle')}
      result={first}
      isEmpty={page => page.items.length === 0}
      empty={<p>{t('accounts.history.empty')}</p>}
      footer={
        changes.length > 0 &&
        t('accounts.history.shown', {
          shown: String(changes.length),
          total: String(total),
        })
      }
    >
      <ChangeList history={history} />
    </SectionCard>
  );
}
