import { useMemo, useState } from 'react';
import { Select } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { useText } from '../../hooks/useText';
import { usePeople } from '../ManagerFilter';

/** Chooses a person or team of the catalog, by name. */
export function PersonPicker(props: {
  label: string;
  description?: string;
  isInvalid?: boolean;
  /** Entity ref of the chosen one. */
  value: string | undefined;
  onChange: (entityRef: string | undefined) => void;
}) {
  const { label, description, isInvalid, value, onChange } = props;
  const t = useText();
  const [text, setText] = useState('');
  const { people, isLoading } = usePeople(text);
  const chosen = useEntityPresentation(value ?? 'user:default/nobody');

  // The chosen one stays an option whatever is searched for.
  const options = useMemo(
    () => [
      ...(value && !people.some(({ id }) => id === value)
        ? [{ id: value, label: chosen.primaryTitle }]
        : []),
      ...people,
    ],
    [people, value, chosen.primaryTitle],
  );

  return (
    <Select
      isRequired
      label={label}
      description={description}
      isInvalid={isInvalid}
      placeholder={t('common.person.choose')}
      options={options}
      search={{
        inputValue: text,
        onInputChange: setText,
        placeholder: t('common.person.search'),
        // The catalog has searched already.
        filter: () => true,
      }}
      loading={{ state: isLoading ? 'loading' : 'idle' }}
      value={value ?? null}
      onChange={key => onChange(key ? String(key) : undefined)}
    />
  );
}
