import { Button } from '@backstage/ui';
import type { ChangePage } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';

/** How many changes a card tells of, and the rest of its lines on demand. */
export function ChangesShown(props: {
  page: ChangePage;
  /** Lines beyond the first. */
  hidden: number;
  showsAll: boolean;
  onToggle: () => void;
}) {
  const { page, hidden, showsAll, onToggle } = props;
  const t = useText();
  return (
    <>
      <span>
        {page.items.length < page.totalCount
          ? t('overview.changes.newest', {
              shown: String(page.items.length),
              total: String(page.totalCount),
            })
          : t('overview.changes.all', { count: page.totalCount })}
      </span>
      {hidden > 0 && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={showsAll}
          onPress={onToggle}
        >
          {showsAll
            ? t('overview.changes.showFewer')
            : t('overview.changes.showMore', { count: hidden })}
        </Button>
      )}
    </>
  );
}
