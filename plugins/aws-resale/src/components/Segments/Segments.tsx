import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';

/** One of a few words, all in sight; exactly one is chosen. */
export function Segments<Word extends string>(props: {
  /** What is chosen between. */
  label: string;
  options: readonly { id: Word; label: ReactNode }[];
  value: Word;
  onChange: (word: Word) => void;
}) {
  const { label, options, value, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => {
        const chosen = options.find(({ id }) => keys.has(id));
        if (chosen) {
          onChange(chosen.id);
        }
      }}
    >
      {options.map(option => (
        <ToggleButton key={option.id} id={option.id} size="small">
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
