import { useMemo } from 'react';
import { Select } from '@backstage/ui';
import { CHECK_IDS, CheckId } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';

/** Chooses one of the posture checks, by what it asks for. */
export function CheckFilter(props: {
  value: CheckId | undefined;
  onChange: (check: CheckId | undefined) => void;
  className?: string;
}) {
  const { value, onChange, className } = props;
  const t = useText();
  const any = t('common.list.filter', {
    name: t('accounts.filter.check'),
    value: t('common.list.any'),
  });
  const options = useMemo(
    () => [
      { id: '', label: any },
      ...CHECK_IDS.map(id => ({ id, label: t(`posture.check.${id}.title`) })),
    ],
    [t, any],
  );
  return (
    <Select
      className={className}
      size="small"
      aria-label={t('accounts.filter.check')}
      placeholder={any}
      options={options}
      search={{ placeholder: t('accounts.filter.checkSearch') }}
      value={value ?? null}
      onChange={key => onChange(CHECK_IDS.find(id => id === key))}
    />
  );
}
