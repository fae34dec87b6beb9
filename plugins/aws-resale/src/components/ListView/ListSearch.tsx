import { useEffect, useState } from 'react';
import { SearchField } from '@backstage/ui';
import styles from './ListView.module.css';

/** Long enough to finish a word, short enough not to notice. */
const TYPING_PAUSE_MS = 300;

/** A search field that speaks up once the typing pauses. */
export function ListSearch(props: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** How wide it is; as among filters by default. */
  className?: string;
}) {
  const { label, value, onChange, className = styles.search } = props;
  const [text, setText] = useState(value);

  // Another way to change the search, such as clearing all filters.
  useEffect(() => setText(value), [value]);

  useEffect(() => {
    if (text === value) {
      return undefined;
    }
    const timer = setTimeout(() => onChange(text), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);

  return (
    <SearchField
      className={className}
      size="small"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={setText}
      onSubmit={onChange}
    />
  );
}
