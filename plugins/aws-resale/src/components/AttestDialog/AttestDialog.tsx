import { useState } from 'react';
import {
  Alert,
  Button,
  Checkbox,
  CheckboxGroup,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { CUSTODY_FACETS } from 'backstage-plugin-aws-resale-common';
import type { CustodyFacet } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useActions } from '../../hooks/useActions';
import { useAnnounceRootChange } from '../../hooks/useRootChanges';
import { useText } from '../../hooks/useText';
import { DateField } from '../DateField';
import { Segments } from '../Segments';
import { ACCOUNTS_PER_ATTESTATION, AttestTarget } from './AttestTarget';
import { FacetFields } from './FacetFields';
import { splitFailure } from './splitFailure';
import { useAttestForm } from './useAttestForm';
import tokens from '../tokens.module.css';
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
  const isPending = actions.pending !== undefined;
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
    <Dialog
      isOpen
      onOpenChange={open => {
        // What is under way cannot be called off.
        if (!open && !isPending) {
          onClose();
        }
      }}
      width={680}
    >
      <DialogHeader>{t('custody.attest.title', { name })}</DialogHeader>
      <DialogBody>
        <div className={clsx(tokens.tokens, styles.body)}>
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
          {actions.failure && rest && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={actions.failure.title}
              description={rest}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" isDisabled={isPending} onPress={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button variant="primary" isPending={isPending} onPress={confirm}>
          {t('custody.attest.confirm', { count: accountIds.length })}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
