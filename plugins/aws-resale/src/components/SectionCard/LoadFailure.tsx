import { Alert, Button } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import { isForbidden, wordsOf } from '../../api/serverError';

/** What failed, in the server's words, and a way to try again. */
export function LoadFailure(props: {
  /** Name of the card or page that failed. */
  title: string;
  error: Error;
  /** What is said to those who may not see it. */
  forbidden?: string;
  onRetry?: () => void;
}) {
  const { title, error, forbidden, onRetry } = props;
  const t = useText();
  if (isForbidden(error)) {
    return <p>{forbidden ?? t('common.card.forbidden')}</p>;
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('common.card.failed', { title })}
      description={wordsOf(error)}
      customActions={
        onRetry && (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('common.card.tryAgain')}
          </Button>
        )
      }
    />
  );
}
