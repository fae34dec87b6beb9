import { useCallback, useState } from 'react';
import { Button } from '@backstage/ui';
import { RiCodeLine, RiFilter3Line } from '@remixicon/react';
import { EmptyState } from '../../components/EmptyState';
import { PageFrame } from '../../components/PageFrame';
import { LoadingShape } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { CheckYamlDialog } from './CheckYamlDialog';
import { ConflictsCard } from './ConflictsCard';
import { MappingAges } from './MappingAges';
import { ProblemsCard } from './ProblemsCard';
import { ProgressCard } from './ProgressCard';
import { QueueCard } from './QueueCard';
import { RulesCard } from './RulesCard';
import { TryRuleDialog } from './TryRuleDialog';
import { useMappingPermissions } from './useMappingPermissions';
import styles from './MappingPage.module.css';

/** Connects accounts to customers: progress, a queue, conflicts, problems. */
export function MappingPage() {
  const t = useText();
  const { loading, mayRead, mayDecide } = useMappingPermissions();
  if (mayRead) {
    return <Mapping mayDecide={mayDecide} />;
  }
  return (
    <PageFrame title={t('mapping.title')}>
      {loading ? (
        <LoadingShape />
      ) : (
        <EmptyState
          title={t('mapping.forbidden.title')}
          text={t('mapping.forbidden.text')}
        />
      )}
    </PageFrame>
  );
}

function Mapping(props: { mayDecide: boolean | undefined }) {
  const { mayDecide } = props;
  const t = useText();
  // Counts decisions, so that everything that they change is read again.
  const [revision, setRevision] = useState(0);
  const onDecided = useCallback(() => setRevision(count => count + 1), []);
  const [dialog, setDialog] = useState<'yaml' | 'rule'>();
  const summary = useAwsResale(
    (api, options) => api.getMapping(options),
    [revision],
  );

  return (
    <PageFrame
      title={t('mapping.title')}
      meta={
        <>
          <span>{t('mapping.subtitle')}</span>
          {summary.value && (
            <MappingAges summary={summary.value} revision={revision} />
          )}
        </>
      }
      actions={
        <>
          <Button
            variant="secondary"
            iconStart={<RiCodeLine />}
            onPress={() => setDialog('yaml')}
          >
            {t('mapping.checkYaml.open')}
          </Button>
          <Button
            variant="secondary"
            iconStart={<RiFilter3Line />}
            onPress={() => setDialog('rule')}
          >
            {t('mapping.tryRule.open')}
          </Button>
        </>
      }
    >
      <ProgressCard summary={summary} />
      <QueueCard
        summary={summary.value}
        mayDecide={mayDecide}
        revision={revision}
        onDecided={onDecided}
      />
      <div className={styles.half}>
        <ConflictsCard
          mayDecide={mayDecide}
          revision={revision}
          onDecided={onDecided}
        />
        <ProblemsCard />
      </div>
      <RulesCard revision={revision} />
      <CheckYamlDialog
        isOpen={dialog === 'yaml'}
        onClose={() => setDialog(undefined)}
      />
      <TryRuleDialog
        isOpen={dialog === 'rule'}
        onClose={() => setDialog(undefined)}
      />
    </PageFrame>
  );
}
