import type { ReactElement } from 'react';
import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { RiInformationLine } from '@remixicon/react';
import type {
  Overview,
  PortfolioPosture,
  PostureTally,
} from 'backstage-plugin-aws-resale-common';
import { AsOf } from '../../components/AsOf';
import { Chip, ModelChip } from '../../components/Chip';
import { EmptyState } from '../../components/EmptyState';
import { PostureBar } from '../../components/PostureBar';
import { SectionCard } from '../../components/SectionCard';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { accountsRouteRef, sourcesRouteRef } from '../../routes';
import { sumTallies } from './sumTallies';
import styles from './ExposureByModelCard.module.css';

/** How exposed the accounts of each model are, payers by themselves. */
export function ExposureByModelCard(props: { overview: Loadable<Overview> }) {
  const { overview } = props;
  const t = useText();
  const sources = useRouteRef(sourcesRouteRef)();
  const posture = overview.value?.posture;
  return (
    <SectionCard<Overview>
      title={t('overview.exposure.title')}
      subtitle={t('overview.exposure.subtitle')}
      actions={
        posture && <AsOf freshness={{ asOf: posture.asOf, stale: false }} />
      }
      result={overview}
      isEmpty={value => value.posture === undefined}
      empty={
        <EmptyState
          title={t('overview.exposure.unread')}
          text={t('overview.exposure.unreadText')}
        >
          <Link href={sources}>{t('overview.polling.open')}</Link>
        </EmptyState>
      }
    >
      {value =>
        value.posture && <Models overview={value} posture={value.posture} />
      }
    </SectionCard>
  );
}

function Models(props: { overview: Overview; posture: PortfolioPosture }) {
  const { overview, posture } = props;
  const { exposureBy: by } = posture;
  const { linkedAccountsByModel: counts, payers } = overview;
  const t = useText();
  const others = counts.UNKNOWN + counts.DISTRIBUTOR;
  const linked = (count: number) => t('overview.exposure.linked', { count });
  return (
    <>
      <ul className={styles.rows}>
        <Row
          name={t('common.chip.model.SPAM.label')}
          chip={<ModelChip model="SPAM" />}
          size={linked(counts.SPAM)}
          tally={by.SPAM}
          filter="role=linked&model=SPAM"
        />
        <Row
          name={t('common.chip.model.ECAM.label')}
          chip={<ModelChip model="ECAM" />}
          size={linked(counts.ECAM)}
          tally={by.ECAM}
          filter="role=linked&model=ECAM"
        />
        <Row
          name={t('common.chip.role.PAYERS.label')}
          chip={<Chip family="role" word="PAYERS" shape="model" />}
          size={t('overview.exposure.payers', { count: payers })}
          tally={by.PAYER}
          filter="role=payer"
        />
        <Row
          name={t('common.chip.model.UNKNOWN.label')}
          chip={<ModelChip model="UNKNOWN" />}
          size={t('overview.exposure.withDistributor', {
            number: String(others),
          })}
          tally={sumTallies(by.UNKNOWN, by.DISTRIBUTOR)}
          filter="role=linked&model=UNKNOWN&model=DISTRIBUTOR"
        />
      </ul>
      <p className={styles.note}>
        <RiInformationLine size={16} aria-hidden="true" />
        {t('overview.exposure.note', {
          notObserved: String(by.ECAM.notObserved),
          applicable: String(by.ECAM.applicable),
        })}
      </p>
    </>
  );
}

function Row(props: {
  name: string;
  chip: ReactElement;
  /** How many accounts there are, in words. */
  size: string;
  tally: PostureTally;
  /** Narrows the list of accounts to these. */
  filter: string;
}) {
  const { name, chip, size, tally, filter } = props;
  const t = useText();
  const accounts = useRouteRef(accountsRouteRef)();
  const answer = useAnswer(tally);
  return (
    <li className={styles.row}>
      <div className={styles.model}>
        {chip}
        <span>{size}</span>
      </div>
      <div>
        <div className={styles.answer}>
          <span>
            {tally.exposed > 0 ? (
              <>
                <Link
                  href={`${accounts}?posture=EXPOSED&${filter}`}
                  weight="bold"
                >
                  {answer.exposed}
                </Link>
                {answer.causes && ` · ${answer.causes}`}
              </>
            ) : (
              <strong>{answer.exposed}</strong>
            )}
          </span>
          <span className={styles.observed}>
            {t('overview.exposure.observed', {
              observed: String(tally.observed),
              applicable: String(tally.applicable),
            })}
          </span>
        </div>
        <PostureBar counts={tally} about={name} />
      </div>
    </li>
  );
}

/** The row's answer in words: `16 exposed`, `13 one person, 3 without MFA`. */
function useAnswer(tally: PostureTally): { exposed: string; causes: string } {
  const t = useText();
  const { exposed, accepted, observed, causes } = tally;
  if (exposed === 0) {
    return {
      exposed:
        observed > 0
          ? t('overview.exposure.none')
          : t('overview.exposure.noResult'),
      causes: '',
    };
  }
  const words: string[] = (['ONE_PERSON', 'NO_MFA', 'ONE_PLACE'] as const)
    .filter(cause => causes && causes[cause] > 0)
    .map(cause =>
      t(`overview.exposure.cause.${cause}`, {
        number: String(causes?.[cause]),
      }),
    );
  // Accepted accounts have a cause too.
  if (accepted > 0) {
    words.push(t('overview.exposure.accepted', { number: String(accepted) }));
  }
  return {
    exposed: t('overview.exposure.exposed', { number: String(exposed) }),
    causes: words.join(', '),
  };
}
