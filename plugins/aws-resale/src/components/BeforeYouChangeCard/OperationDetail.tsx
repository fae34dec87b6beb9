import type { ReactNode } from 'react';
import type { AccountChangeCheck } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import type { CheckedOperation } from './CheckedOperation';
import { FactList } from './FactList';
import { OperationActions } from './OperationActions';
import { OperationLinks } from './OperationLinks';
import { UsedApprovals } from './UsedApprovals';
import styles from './BeforeYouChangeCard.module.css';

/** What AWS requires, what if it goes wrong, what it rests on, and what to do. */
export function OperationDetail(props: {
  row: CheckedOperation;
  value: AccountChangeCheck;
}) {
  const { row, value } = props;
  const { operation, answer } = row;
  const { warnings, putForward, actors, approvals, facts } = answer;
  const t = useText();
  const who = [...actors].sort().reverse().join('_');

  return (
    <>
      <dl className={styles.detail}>
        <Part title={t('changeCheck.detail.requires')}>
          {operation.requires}
        </Part>
        <Part title={t('changeCheck.detail.wrong')}>
          {answer.recovery}
          {operation.cannotUndo && ` ${operation.cannotUndo}`}
        </Part>
        {(who === 'PROVIDER' ||
          who === 'CUSTOMER' ||
          who === 'PROVIDER_CUSTOMER') && (
          <Part title={t('changeCheck.detail.who')}>
            {t(`changeCheck.detail.${who}`)}
          </Part>
        )}
        {operation.actions.length > 0 && (
          <Part title={t('changeCheck.detail.actions')}>
            {operation.actions.map(action => (
              <code key={action} className={styles.action}>
                <ActionName>{action}</ActionName>
              </code>
            ))}
          </Part>
        )}
        {warnings.length > 0 && (
          <Part title={t('changeCheck.detail.warnings')} isWide>
            <ul>
              {warnings.map(warning => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Part>
        )}
        {putForward.length > 0 && (
          <Part title={t('changeCheck.detail.first')} isWide>
            <OperationLinks
              ids={putForward}
              operations={value.check.operations}
            />
          </Part>
        )}
        {facts.length > 0 && (
          <Part title={t('changeCheck.detail.facts')} isWide>
            <FactList facts={facts} />
          </Part>
        )}
        {approvals.length > 0 && (
          <Part title={t('changeCheck.detail.approvals')} isWide>
            <UsedApprovals
              approvals={approvals}
              customer={value.explanation.customer}
            />
          </Part>
        )}
      </dl>
      <OperationActions row={row} value={value} />
    </>
  );
}

function Part(props: {
  title: string;
  /** Over both columns. */
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={props.isWide ? styles.wide : undefined}>
      <dt>{props.title}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** As AWS writes it, `service:Action`; where it is too long it breaks between the two. */
function ActionName(props: { children: string }) {
  const [service, ...name] = props.children.split(':');
  return (
    <>
      {service}:<wbr />
      {name.join(':')}
    </>
  );
}
