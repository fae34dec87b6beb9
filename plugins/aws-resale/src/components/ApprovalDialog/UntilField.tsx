import { Button } from '@backstage/ui';
import { DateTime } from 'luxon';
import type { ApprovalKind } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { DateField } from '../DateField';
import { dayWithin } from './untilOf';
import styles from './ApprovalDialog.module.css';

const DAYS = {
  day: (now: DateTime) => now.plus({ days: 1 }),
  week: (now: DateTime) => now.plus({ days: 7 }),
  month: (now: DateTime) => now.endOf('month'),
  year: (now: DateTime) => now.plus({ years: 1 }),
} as const;

/** An approval is for something at hand, a grant stands in a contract. */
const QUICK: Readonly<Record<ApprovalKind, readonly (keyof typeof DAYS)[]>> = {
  APPROVAL: ['day', 'week', 'month'],
  GRANT: ['week', 'month', 'year'],
};

/** The last day of an approval, with the usual ones a click away. */
export function UntilField(props: {
  kind: ApprovalKind;
  value: string;
  isInvalid: boolean;
  maxDays: number;
  onChange: (day: string) => void;
}) {
  const { kind, value, isInvalid, maxDays, onChange } = props;
  const t = useText();
  const now = DateTime.local();
  const days = String(maxDays);
  return (
    <div className={styles.until}>
      <DateField
        label={t('changeCheck.approve.until')}
        description={
          isInvalid
            ? t('changeCheck.approve.untilWrong', { days })
            : t('changeCheck.approve.untilHint', { days })
        }
        isInvalid={isInvalid}
        value={value}
        onChange={onChange}
      />
      <div
        role="group"
        aria-label={t('changeCheck.approve.quick')}
        className={styles.quick}
      >
        {QUICK[kind].map(name => (
          <Button
            key={name}
            size="small"
            variant="secondary"
            onPress={() => onChange(dayWithin(DAYS[name](now), now, maxDays))}
          >
            {t(`changeCheck.approve.${name}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
