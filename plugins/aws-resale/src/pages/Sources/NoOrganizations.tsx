import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import { CopyButton } from '../../components/CopyButton';
import { EmptyState } from '../../components/EmptyState';
import { useText } from '../../hooks/useText';
import styles from './NoOrganizations.module.css';

/** The least configuration that polls one organization. */
const CONFIGURATION = [
  'awsResale:',
  '  provider:',
  '    emailDomains: [provider.example]',
  '  aws:',
  '    roleName: AwsResaleReader',
  '    externalIdSecrets:',
  '      - keyId: k1',
  '        secret: ${AWS_RESALE_EXTERNAL_ID_SECRET}',
  '  organizations:',
  "    - payerAccountId: '111122223333'",
  '      name: First payer',
].join('\n');

const ANNOTATION = [
  'metadata:',
  '  annotations:',
  `    ${ANNOTATIONS.payerAccountId}: '111122223333'`,
].join('\n');

function Snippet(props: { title: string; text: string; copy: string }) {
  return (
    <section aria-label={props.title} className={styles.snippet}>
      <div className={styles.head}>
        <h3>{props.title}</h3>
        <CopyButton text={props.text} what={props.title}>
          {props.copy}
        </CopyButton>
      </div>
      <pre>{props.text}</pre>
    </section>
  );
}

/** How the first organization gets connected: by configuration or annotation. */
export function NoOrganizations() {
  const t = useText();
  return (
    <EmptyState title={t('sources.empty.title')} text={t('sources.empty.text')}>
      <div className={styles.snippets}>
        <Snippet
          title={t('sources.empty.snippet')}
          text={CONFIGURATION}
          copy={t('sources.empty.copy')}
        />
        <Snippet
          title={t('sources.empty.annotation')}
          text={ANNOTATION}
          copy={t('sources.empty.copy')}
        />
      </div>
    </EmptyState>
  );
}
