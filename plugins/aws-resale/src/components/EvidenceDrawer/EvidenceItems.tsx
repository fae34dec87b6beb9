import { RiTimeLine } from '@remixicon/react';
import type { PostureEvidence } from 'backstage-plugin-aws-resale-common';
import { Text, useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { Chip } from '../Chip';
import styles from './EvidenceDrawer.module.css';

/** What an answer rests on: each piece with its weight, source and age. */
export function EvidenceItems(props: { evidence: readonly PostureEvidence[] }) {
  const { evidence } = props;
  const t = useText();
  if (evidence.length === 0) {
    return <p>{t('posture.drawer.noEvidence')}</p>;
  }
  return (
    <ul className={styles.evidence}>
      {evidence.map((item, index) => (
        <Item key={index} item={item} />
      ))}
    </ul>
  );
}

function Item(props: { item: PostureEvidence }) {
  const { weight, source, observedAt, text } = props.item;
  const t = useText();
  const moment = useMoment();
  const age =
    observedAt &&
    (weight === 'MISSING'
      ? t('posture.drawer.failsSince', moment(observedAt))
      : t('posture.drawer.observedAt', moment(observedAt)));
  return (
    <li>
      <Chip family="weight" word={weight} dense />
      <div>
        {text}
        <span className={styles.small}>
          {source && sourceWords(t, source)}
          {source && age && ' · '}
          {age && (
            <span className={weight === 'STALE' ? styles.stale : undefined}>
              {weight === 'STALE' && <RiTimeLine aria-hidden="true" />}
              {age}
            </span>
          )}
        </span>
      </div>
    </li>
  );
}

function sourceWords(
  t: Text,
  { kind, name }: NonNullable<PostureEvidence['source']>,
): string {
  const source = t(`posture.drawer.source.${kind}`);
  return name ? t('posture.drawer.namedSource', { source, name }) : source;
}
