import type { ChangeKind } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { useDateTime } from '../../time/useDateTime';
import { ChipFamily, chipTable } from '../Chip';
import { EntityName } from '../EntityName';

const FAMILIES: Partial<Record<ChangeKind, ChipFamily>> = {
  ACCOUNT_STATE: 'state',
  ACCOUNT_MODEL: 'model',
  MODEL_VERDICT: 'verdict',
  POSTURE: 'result',
};

/** Changes whose value is the last day on which something counts, or would have. */
const LAST_DAY: ReadonlySet<ChangeKind> = new Set([
  'EXCEPTION_RECORDED',
  'EXCEPTION_WITHDRAWN',
]);

/** Changes whose value is the last moment; many an approval is for a few hours. */
const LAST_MOMENT: ReadonlySet<ChangeKind> = new Set([
  'APPROVAL_RECORDED',
  'APPROVAL_WITHDRAWN',
  'GRANT_RECORDED',
  'GRANT_WITHDRAWN',
]);

/** A value before or after a change, in the reader's words. */
export function ChangeValue(props: { kind: ChangeKind; value: string }) {
  const { kind, value } = props;
  const t = useText();
  const formatDate = useDate();
  const formatDateTime = useDateTime();
  if (LAST_DAY.has(kind)) {
    return <>{t('accounts.history.until', { date: formatDate(value) })}</>;
  }
  if (LAST_MOMENT.has(kind)) {
    return <>{t('accounts.history.until', { date: formatDateTime(value) })}</>;
  }
  if (kind === 'CUSTOMER') {
    return <EntityName entityRef={value} />;
  }
  const family = FAMILIES[kind];
  if (family && Object.hasOwn(chipTable[family], value)) {
    // The key follows from the table, which has just been asked.
    const key = `common.chip.${family}.${value}.label`;
    return <>{t(key as 'common.chip.state.ACTIVE.label')}</>;
  }
  return <>{value}</>;
}
