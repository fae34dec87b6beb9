import type { AccountPosture } from 'backstage-plugin-aws-resale-common';
import { useAccountPosture } from '../../hooks/useAccountPosture';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { AsOf } from '../AsOf';
import { PostureChip } from '../Chip';
import { Emphasis } from '../Emphasis';
import { LevelBar } from '../LevelBar';
import { postureAge, resultWord } from '../PostureChecksCard';
import { SectionCard } from '../SectionCard';
import styles from './PostureLevelCard.module.css';

/** Whether an account is exposed, how far it is, and what comes next. */
export function PostureLevelCard(props: { accountId: string }) {
  const t = useText();
  const formatDate = useDate();
  const result = useAccountPosture(props.accountId);
  const posture = result.value;
  const exposure = posture?.checks.find(
    ({ checkId }) => checkId === 'exposure',
  );

  return (
    <SectionCard<AccountPosture>
      title={t('posture.level.title')}
      subtitle={t('posture.level.subtitle')}
      actions={exposure && <PostureChip state={resultWord(exposure)} />}
      result={result}
      footer={
        posture && (
          <>
            <AsOf freshness={postureAge(posture)} />
            {posture.goneSince && (
              <span>
                {t('posture.gone', { date: formatDate(posture.goneSince) })}
              </span>
            )}
          </>
        )
      }
    >
      {({ level }) =>
        level ? <Level level={level} /> : <p>{t('posture.level.none')}</p>
      }
    </SectionCard>
  );
}

function Level(props: { level: NonNullable<AccountPosture['level']> }) {
  const { reached, total, nextSteps } = props.level;
  const t = useText();
  const [next, then] = nextSteps;
  return (
    <>
      <LevelBar reached={reached} total={total} />
      {next === undefined ? (
        <p className={styles.next}>
          {reached === total
            ? t('posture.level.done')
            : t('posture.level.accepted')}
        </p>
      ) : (
        <p className={styles.next}>
          <Emphasis>{t('posture.level.next', { step: next })}</Emphasis>{' '}
          {then !== undefined && (
            <span className={styles.then}>
              {t('posture.level.then', { step: then })}
            </span>
          )}
        </p>
      )}
    </>
  );
}
