import { useMemo, useState } from 'react';
import { Select } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { useText } from '../../hooks/useText';
import { usePeople } from './usePeople';

/** Chooses an account manager among the people and teams of the catalog. */
export function ManagerFilter(props: {
  /** Entity ref of the chosen one. */
  value: string | undefined;
  onChange: (entityRef: string | undefined) => void;
  className?: string;
}) {
  const { value, onChange, className } = props;
  const t = useText();
  const [text, setText] = useState('');
  const { people, isLoading } = usePeople(text);
  const chosen = useEntityPresentation(value ?? 'user:default/nobody');
  const any = t('common.list.filter', {
    name: t('customers.filter.manager'),
    value: t('common.list.any'),
  });

  // The chosen one stays an option whatever is searched for.
  const options = useMemo(
    () => [
      { id: '', label: any },
      ...(value && !people.some(({ id }) => id === value)
        ? [{ id: value, label: chosen.primaryTitle }]
        : []),
      ...people,
    ],
    [any, people, value, chosen.primaryTitle],
  );

  return (
    <Select
      className={className}
      size="small"
      aria-label={t('customers.filter.manager')}
      placeholder={any}
      options={options}
      search={{
        inputValue: text,
        onInputChange: setText,
        placeholder: t('customers.filter.managerSearch'),
        // The catalog has searched already.
        filter: () => true,
      }}
      loading={{ state: isLoading ? 'loading' : 'idle' }}
      value={value ?? null}
      onChange={key => onChange(key ? String(key) : undefined)}
    />
  );
}
