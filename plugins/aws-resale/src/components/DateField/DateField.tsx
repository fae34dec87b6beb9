import { useId } from 'react';
import clsx from 'clsx';
import tokens from '../tokens.module.css';
import styles from './DateField.module.css';

/**
 * A day, typed or picked with the browser's own calendar. The fields of the
 * design system take no dates, and its date picker speaks in objects of another
 * library where the API speaks in ISO dates.
 */
export function DateField(props: {
  label: string;
  description?: string;
  isInvalid?: boolean;
  /** ISO date; empty while it is incomplete. */
  value: string;
  onChange: (day: string) => void;
}) {
  const { label, description, isInvalid, value, onChange } = props;
  const inputId = useId();
  const descriptionId = useId();
  return (
    <div className={clsx(tokens.tokens, styles.field)}>
      <label htmlFor={inputId}>{label}</label>
      {description && <span id={descriptionId}>{description}</span>}
      <input
        id={inputId}
        type="date"
        required
        aria-describedby={description ? descriptionId : undefined}
        aria-invalid={isInvalid || undefined}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  );
}
