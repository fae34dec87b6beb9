import { useState } from 'react';
import { Link } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import type { CustomerLink, Snippet } from 'backstage-plugin-aws-resale-common';
import { Segments } from '../../components/Segments';
import { SnippetBox } from '../../components/Snippet';
import { useText } from '../../hooks/useText';
import { sourceLink } from './sourceLink';
import styles from './QueueDetail.module.css';

/** The ways to write a mapping down, one at a time, and where to. */
export function SnippetTabs(props: {
  snippets: Snippet[];
  customer: CustomerLink;
  source: { sourceUrl?: string; editUrl?: string };
}) {
  const { snippets, customer, source } = props;
  const t = useText();
  const [kind, setKind] = useState<Snippet['kind']>('ANNOTATION');
  const shown = snippets.find(snippet => snippet.kind === kind) ?? snippets[0];
  const link = sourceLink(source);
  if (!shown) {
    return null;
  }
  return (
    <div className={styles.snippet}>
      <div className={styles.snippetHead}>
        <Segments
          label={t('mapping.detail.write')}
          value={shown.kind}
          options={snippets.map(snippet => ({
            id: snippet.kind,
            label: t(`mapping.detail.snippet.${snippet.kind}`),
          }))}
          onChange={setKind}
        />
        {link && shown.kind === 'ANNOTATION' && (
          <Link
            href={link.href}
            target="_blank"
            rel="noopener noreferrer"
            className={styles.source}
          >
            <RiExternalLinkLine size={14} aria-hidden="true" />
            {t('mapping.openSource', { file: link.file })}
          </Link>
        )}
      </div>
      <SnippetBox
        // The button's word about the last copy is not about another text.
        key={shown.copy}
        snippet={shown}
        what={t(`mapping.detail.snippetWhat.${shown.kind}`, {
          customer: customer.title,
        })}
      />
      {shown.note && <p className={styles.small}>{shown.note}</p>}
    </div>
  );
}
