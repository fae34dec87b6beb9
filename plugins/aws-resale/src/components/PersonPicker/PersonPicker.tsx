import { useMemo, useState } from 'react';
import { Select } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { useText } from '../../hooks/useText';
import { PeopleKinds, usePeople } from '../ManagerFilter';

const TEAMS_TOO: PeopleKinds = ['User', 'Group'];

/** Chooses a person or team of the catalog, by name. */
export function PersonPicker(props: {
  label: string;
  description?: string;
  isInvalid?: boolean;
  /** Both by default. */
  kinds?: PeopleKinds;
  /** Entity ref of the chosen one. */
  value: string | undefined;
  onChange: (entityRef: string | undefined) => void;
}) {
  const { label, description, isInvalid, value, onChange } = props;
  const { kinds = TEAMS_TOO } = props;
  const t = useText();
  const isTeamToo = kinds.includes('Group');
  const [text, setText] = useState('');
  const { people, isLoading } = usePeople(text, kinds);
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
      placeholder={
        isTeamToo ? t('common.person.choose') : t('common.person.chooseUser')
      }
      options={options}
      search={{
        inputValue: text,
        onInputChange: setText,
        placeholder: isTeamToo
          ? t('common.person.search')
          : t('common.person.searchUser'),
        // The catalog has searched already.
        filter: () => true,
      }}
      loading={{ state: isLoading ? 'loading' : 'idle' }}
      value={value ?? null}
      onChange={key => onChange(key ? String(key) : undefined)}
    />
  );
}
