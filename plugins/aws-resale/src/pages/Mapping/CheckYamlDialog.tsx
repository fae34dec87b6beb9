import { useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextAreaField,
} from '@backstage/ui';
import type { AnnotationCheck } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import { CheckResult } from './CheckResult';
import { useAsk } from './useAsk';
import tokens from '../../components/tokens.module.css';
import styles from './Dialogs.module.css';

/** A box for a catalog file; says what is wrong with its annotations, by line. */
export function CheckYamlDialog(props: {
  isOpen: boolean;
  onClose: () => void;
}) {
  const { isOpen, onClose } = props;
  const t = useText();
  const [yaml, setYaml] = useState('');
  const check = useAsk<AnnotationCheck>();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) {
          onClose();
        }
      }}
      width={720}
    >
      <DialogHeader>{t('mapping.checkYaml.title')}</DialogHeader>
      <DialogBody>
        <div className={clsx(tokens.tokens, styles.body)}>
          <p>{t('mapping.checkYaml.text')}</p>
          <TextAreaField
            className={styles.text}
            rows={12}
            label={t('mapping.checkYaml.label')}
            value={yaml}
            onChange={text => {
              setYaml(text);
              check.forget();
            }}
          />
          {check.failure && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('common.action.failed', {
                action: t('mapping.checkYaml.title'),
              })}
              description={check.failure}
            />
          )}
          <div role="status">
            {check.isPending && t('common.card.loading')}
            {check.answer && <CheckResult check={check.answer} />}
          </div>
          <p className={styles.small}>{t('mapping.checkYaml.ci')}</p>
        </div>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          isDisabled={yaml.trim() === ''}
          onPress={() => check.ask(api => api.checkAnnotations(yaml))}
        >
          {t('mapping.checkYaml.run')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
