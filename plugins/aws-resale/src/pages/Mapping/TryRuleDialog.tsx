import { useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextField,
} from '@backstage/ui';
import {
  isAccountId,
  MappingRuleDraft,
  RuleTrial,
} from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { Segments } from '../../components/Segments';
import { useText } from '../../hooks/useText';
import { RuleTrialResult } from './RuleTrialResult';
import { useAsk } from './useAsk';
import tokens from '../../components/tokens.module.css';
import styles from './Dialogs.module.css';

const KINDS = ['ouPath', 'name'] as const;

/** Tries a rule on the portfolio as it is; nothing is stored by it. */
export function TryRuleDialog(props: { isOpen: boolean; onClose: () => void }) {
  const { isOpen, onClose } = props;
  const t = useText();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('ouPath');
  const [pattern, setPattern] = useState('');
  const [customer, setCustomer] = useState('');
  const [payer, setPayer] = useState('');
  const trial = useAsk<{ rule: MappingRuleDraft; result: RuleTrial }>();
  const isPayerWrong = payer.trim() !== '' && !isAccountId(payer.trim());
  const isComplete =
    pattern.trim() !== '' && customer.trim() !== '' && !isPayerWrong;
  // What was found is about the rule as it was.
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    trial.forget();
  };

  const run = () => {
    const rule: MappingRuleDraft = {
      [kind]: pattern.trim(),
      customer: customer.trim(),
      ...(payer.trim() ? { payerAccountId: payer.trim() } : {}),
    };
    trial.ask(async api => ({
      rule,
      result: await api.tryMappingRule(rule),
    }));
  };

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) {
          onClose();
        }
      }}
      width={760}
    >
      <DialogHeader>{t('mapping.tryRule.title')}</DialogHeader>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault();
          if (isComplete) {
            run();
          }
        }}
      >
        <DialogBody>
          <div className={clsx(tokens.tokens, styles.body)}>
            <p>{t('mapping.tryRule.text')}</p>
            <div>
              <Segments
                label={t('mapping.tryRule.kind')}
                value={kind}
                options={KINDS.map(id => ({
                  id,
                  label: t(`mapping.tryRule.${id}`),
                }))}
                onChange={word => {
                  setKind(word);
                  trial.forget();
                }}
              />
            </div>
            <div className={styles.fields}>
              <TextField
                className={styles.wide}
                label={t('mapping.tryRule.pattern')}
                placeholder={
                  kind === 'ouPath'
                    ? '/Customers/{customer}/**'
                    : '{customer}-*'
                }
                description={
                  kind === 'ouPath'
                    ? t('mapping.tryRule.patternHint')
                    : t('mapping.tryRule.namePatternHint')
                }
                maxLength={256}
                value={pattern}
                onChange={change(setPattern)}
              />
              <TextField
                label={t('mapping.tryRule.customer')}
                placeholder="group:default/{customer}"
                description={t('mapping.tryRule.customerHint')}
                maxLength={256}
                value={customer}
                onChange={change(setCustomer)}
              />
              <TextField
                label={t('mapping.tryRule.payer')}
                description={
                  isPayerWrong
                    ? t('mapping.tryRule.payerWrong')
                    : t('mapping.tryRule.payerHint')
                }
                isInvalid={isPayerWrong}
                value={payer}
                onChange={change(setPayer)}
              />
            </div>
            {trial.failure && (
              <Alert
                role="alert"
                status="danger"
                icon
                title={t('common.action.failed', {
                  action: t('mapping.tryRule.title'),
                })}
                description={trial.failure}
              />
            )}
            {trial.isPending && <p role="status">{t('common.card.loading')}</p>}
            {trial.answer && <RuleTrialResult {...trial.answer} />}
          </div>
        </DialogBody>
        <DialogFooter>
          <Button type="submit" variant="primary" isDisabled={!isComplete}>
            {t('mapping.tryRule.run')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
