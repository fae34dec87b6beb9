import { VisuallyHidden } from '@backstage/ui';
import type { Change } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { ChangeValue } from './ChangeValue';

/** What changed, from what and to what. */
export function ChangeText(props: { change: Change }) {
  const { kind, from, to, checkId } = props.change;
  const t = useText();
  return (
    <>
      <strong>
        {kind === 'POSTURE' && checkId
          ? t(`posture.check.${checkId}.title`)
          : t(`accounts.history.kind.${kind}`)}
      </strong>
      {kind !== 'POSTURE' &&
        checkId &&
        `: ${t(`posture.check.${checkId}.title`)}`}
      {(from || to) && (checkId ? ': ' : ' ')}
      {from && <ChangeValue kind={kind} value={from} />}
      {from && to && (
        <>
          <span aria-hidden="true"> → </span>
          <VisuallyHidden>{t('accounts.history.to')}</VisuallyHidden>
        </>
      )}
      {to && <ChangeValue kind={kind} value={to} />}
    </>
  );
}
