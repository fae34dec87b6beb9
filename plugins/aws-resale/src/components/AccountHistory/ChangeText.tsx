import { VisuallyHidden } from '@backstage/ui';
import type { Change } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { OperationTitle } from '../OperationTitle';
import { ChangeValue } from './ChangeValue';

/** What changed, from what and to what. */
export function ChangeText(props: { change: Change }) {
  const { kind, from, to, checkId, operationId } = props.change;
  const t = useText();
  const about = checkId ? ': ' : ' ';
  const separator = operationId ? ', ' : about;
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
      {operationId && (
        <>
          {': '}
          <OperationTitle id={operationId} />
        </>
      )}
      {(from || to) && separator}
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
