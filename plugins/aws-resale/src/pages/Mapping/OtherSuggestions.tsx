import { Button } from '@backstage/ui';
import type {
  CustomerLink,
  Suggestion,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import styles from './QueueDetail.module.css';

/** Weaker suggestions, each to be looked at in place of the first. */
export function OtherSuggestions(props: {
  suggestions: Suggestion[];
  onChoose: (customer: CustomerLink) => void;
}) {
  const { suggestions, onChoose } = props;
  const t = useText();
  if (suggestions.length === 0) {
    return null;
  }
  return (
    <div className={styles.others}>
      <h4 className={styles.sub}>{t('mapping.detail.alsoPossible')}</h4>
      {suggestions.map(({ customer, confidence }) => (
        <Button
          key={customer.ref}
          size="small"
          variant="secondary"
          onPress={() => onChoose(customer)}
        >
          {t('mapping.detail.other', {
            customer: customer.title,
            confidence: t(`mapping.confidence.${confidence}`),
          })}
        </Button>
      ))}
    </div>
  );
}
