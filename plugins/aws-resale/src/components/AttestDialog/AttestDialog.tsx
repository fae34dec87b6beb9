import { useState } from 'react';
import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { CUSTODY_FACETS } from 'backstage-plugin-aws-resale-common';
import type { CustodyFacet } from 'backstage-plugin-aws-resale-common';
import { useActions } from '../../hooks/useActions';
import { useAnnounceRootChange } from '../../hooks/useRootChanges';
import { useText } from '../../hooks/useText';
import { ActionDialog } from '../ActionDialog';
import { DateField } from '../DateField';
import { Segments } from '../Segments';
import { ACCOUNTS_PER_ATTESTATION, AttestTarget } from './AttestTarget';
import { FacetFields } from './FacetFields';
import { splitFailure } from './splitFailure';
import { useAttestForm } from './useAttestForm';
import styles from './AttestDialog.module.css';

/** Records who keeps parts of root users, of one account or of many at once. */
export function AttestDialog(props: {
  /** Of the account or customer. */
  name: string;
  /** What it may be for; with several one is chosen. */
  targets: readonly [AttestTarget, ...AttestTarget[]];
  /** What is chosen at first. */
  facets: readonly CustodyFacet[];
  onClose: () => void;
}) {
  const { name, targets, facets, onClose } = props;
  const t = useText();
  const [targetId, setTargetId] = useState(targets[0].id);
  const target = targets.find(({ id }) => id === targetId) ?? targets[0];
  const accountIds = target.accountIds.slice(0, ACCOUNTS_PER_ATTESTATION);
  const form = useAttestForm(facets, target.party);
  const actions = useActions(useAnnounceRootChange());
  const failure = actions.failure && splitFailure(actions.failure.message);
  // What belongs to fields that are not shown has to stand somewhere too.
  const rest = [
    failure?.rest,
    ...CUSTODY_FACETS.filter(facet => !form.facets.includes(facet)).map(
      facet => failure?.ofFacet[facet],
    ),
  ]
    .filter(Boolean)
    .join(' ');

  const confirm = async () => {
    const records = form.read();
    if (!records) {
      return;
    }
    const outcome = await actions.act({
      key: 'attest',
      label: t('custody.attest.label'),
      ask: api => api.attest({ accountIds, records }),
      done: () => t('custody.attest.done'),
    });
    if (outcome === 'done') {
      onClose();
    }
  };

  return (
    <ActionDialog
      title={t('custody.attest.title', { name })}
      width={680}
      isPending={actions.pending !== undefined}
      failure={
        actions.failure && rest
          ? { title: actions.failure.title, message: rest }
          : undefined
      }
      confirm={t('custody.attest.confirm', { count: accountIds.length })}
      onClose={onClose}
      onConfirm={confirm}
    >
      <div className={styles.body}>
        <p>{t('custody.attest.text')}</p>
        {targets.length > 1 && (
          <div>
            <Segments
              label={t('custody.attest.target')}
              options={targets}
              value={target.id}
              onChange={setTargetId}
            />
          </div>
        )}
        {accountIds.length < target.accountIds.length && (
          <p className={styles.small}>
            {t('custody.attest.most', {
              limit: String(ACCOUNTS_PER_ATTESTATION),
              total: String(target.accountIds.length),
            })}
          </p>
        )}
        <CheckboxGroup
          label={t('custody.attest.facets')}
          description={
            form.wrong.facets ? t('custody.attest.facetsMissing') : undefined
          }
          orientation="horizontal"
          value={[...form.facets]}
          onChange={form.setFacets}
        >
          {CUSTODY_FACETS.map(facet => (
            <Checkbox key={facet} value={facet}>
              {t(`custody.facet.${facet}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        {form.facets.map(facet => (
          <FacetFields
            key={facet}
            facet={facet}
            draft={form.draftOf(facet)}
            wrong={form.wrong.fieldOf(facet)}
            failure={failure?.ofFacet[facet]}
            onChange={draft => form.change(facet, draft)}
          />
        ))}
        <div className={styles.fields}>
          <DateField
            label={t('custody.attest.since')}
            description={
              form.wrong.since
                ? t('custody.attest.sinceWrong')
                : t('custody.attest.sinceHint')
            }
            isInvalid={form.wrong.since}
            value={form.since}
            onChange={form.setSince}
          />
          <DateField
            label={t('custody.attest.nextReview')}
            description={
              form.wrong.nextReview
                ? t('custody.attest.nextReviewWrong')
                : t('custody.attest.nextReviewHint')
            }
            isInvalid={form.wrong.nextReview}
            value={form.nextReview}
            onChange={form.setNextReview}
          />
        </div>
      </div>
    </ActionDialog>
  );
}
