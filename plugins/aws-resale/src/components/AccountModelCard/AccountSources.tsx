import {
  RiGitBranchLine,
  RiMailLine,
  RiPencilLine,
  RiStackLine,
} from '@remixicon/react';
import type { AccountDetail } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { HolderText, ModelChip } from '../Chip';
import { Triad, TriadBox } from '../Triad';
import { compareAccount } from './compareAccount';
import styles from './AccountModelCard.module.css';

/** What is declared, reported and observed about an account, side by side. */
export function AccountSources(props: { detail: AccountDetail }) {
  const { account, declaration } = props.detail;
  const t = useText();
  const { model, source, reportedModel } = declaration;
  const observed = compareAccount(account);

  const boxes: TriadBox[] = [
    {
      key: 'declared',
      title: t('accounts.model.declared'),
      icon: <RiPencilLine />,
      children: model ? (
        <>
          <span>
            <ModelChip model={model} />
          </span>
          {source && <span>{t(`accounts.model.source.${source}`)}</span>}
        </>
      ) : (
        <span className={styles.muted}>{t('accounts.model.notDeclared')}</span>
      ),
    },
  ];
  if (reportedModel) {
    const reported = reportedModel === model ? 'agrees' : 'differs';
    boxes.push({
      key: 'reported',
      title: t('accounts.model.reported'),
      icon: <RiStackLine />,
      relation: model ? reported : 'unclear',
      children: (
        <>
          <span>
            <ModelChip model={reportedModel} />
          </span>
          <span>{t('accounts.model.reportedBy')}</span>
        </>
      ),
    });
  }
  boxes.push({
    key: 'observed',
    title: t('accounts.model.observed'),
    icon: observed === 'differs' ? <RiGitBranchLine /> : <RiMailLine />,
    relation: observed,
    children: (
      <>
        <span className={styles.muted}>{t('accounts.model.heldBy')}</span>
        <strong>
          <HolderText holder={account.holder} />
        </strong>
        {account.rootEmailDomain ? (
          <span className={styles.mono}>{account.rootEmailDomain}</span>
        ) : (
          <span className={styles.muted}>{t('accounts.model.noEmail')}</span>
        )}
        {account.expectedHolder && (
          <span>
            {t('accounts.model.expected', {
              holder: t(`common.chip.holder.${account.expectedHolder}.label`),
            })}
          </span>
        )}
      </>
    ),
  });
  return <Triad label={t('accounts.model.triad')} boxes={boxes} />;
}
