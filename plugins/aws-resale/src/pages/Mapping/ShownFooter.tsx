import { Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';

/** How many of a card's items are shown, and the way to the others. */
export function ShownFooter(props: {
  /** `2 of 3 shown`. */
  children: string;
  showsAll: boolean;
  canShowMore: boolean;
  /** Name of the card: several have such a footer. */
  of: string;
  onToggle: () => void;
}) {
  const { children, showsAll, canShowMore, of, onToggle } = props;
  const t = useText();
  const word = showsAll ? t('mapping.showFewer') : t('mapping.showAll');
  return (
    <>
      <span role="status">{children}</span>
      {(canShowMore || showsAll) && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={showsAll}
          aria-label={`${word}: ${of}`}
          onPress={onToggle}
        >
          {word}
        </Button>
      )}
    </>
  );
}
