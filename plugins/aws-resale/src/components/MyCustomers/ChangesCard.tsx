import { SectionCard } from '../SectionCard';
import { useText } from '../../hooks/useText';
import { useVisit } from './useVisit';
import { VisitCard } from './VisitCard';

const WAITING = { loading: true, reload: () => {} };

/** What changed for the reader's customers since the reader's last visit. */
export function ChangesCard() {
  const t = useText();
  const state = useVisit();
  return state.visit ? (
    <VisitCard {...state} visit={state.visit} />
  ) : (
    <SectionCard title={t('home.changes.title')} result={WAITING} />
  );
}
