import type { ReactNode } from 'react';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import { SnippetBox, snippetOf } from '../Snippet';
import { ChangeRequest, curlLine, gateLine, toolLines } from './requestLines';
import tokens from '../tokens.module.css';
import styles from './BeforeYouChangeCard.module.css';

/** How to get the same answer elsewhere: what to call and what to type. */
export function SameAnswerDialog(props: {
  request: ChangeRequest;
  onClose: () => void;
}) {
  const { request, onClose } = props;
  const t = useText();
  return (
    <Dialog
      isOpen
      onOpenChange={open => {
        if (!open) {
          onClose();
        }
      }}
      width={640}
    >
      <DialogHeader>{t('changeCheck.elsewhere.title')}</DialogHeader>
      <DialogBody>
        <div className={clsx(tokens.tokens, styles.elsewhere)}>
          <p>{t('changeCheck.elsewhere.text')}</p>
          <Way
            title={t('changeCheck.elsewhere.api')}
            text={t('changeCheck.elsewhere.apiText')}
          >
            <SnippetBox
              snippet={snippetOf(curlLine(request))}
              what={t('changeCheck.elsewhere.whatApi')}
            />
          </Way>
          <Way
            title={t('changeCheck.elsewhere.cli')}
            text={t('changeCheck.elsewhere.cliText')}
          >
            <SnippetBox
              snippet={snippetOf(gateLine(request))}
              what={t('changeCheck.elsewhere.whatCli')}
            />
          </Way>
          <Way
            title={t('changeCheck.elsewhere.mcp')}
            text={t('changeCheck.elsewhere.mcpText')}
          >
            <SnippetBox
              snippet={snippetOf(toolLines(request))}
              what={t('changeCheck.elsewhere.whatMcp')}
            />
          </Way>
        </div>
      </DialogBody>
    </Dialog>
  );
}

function Way(props: { title: string; text: string; children: ReactNode }) {
  return (
    <section>
      <h3>{props.title}</h3>
      <p className={styles.small}>{props.text}</p>
      {props.children}
    </section>
  );
}
