import { Radio, RadioGroup, Select, TextField } from '@backstage/ui';
import type {
  CustodyDraft,
  CustodyFacet,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { PersonPicker } from '../PersonPicker';
import { FacetDraft, FacetField, MAY_BE_NONE } from './attestDraft';
import styles from './AttestDialog.module.css';

const PARTIES: readonly CustodyDraft['party'][] = [
  'PROVIDER',
  'CUSTOMER',
  'OTHER',
];

/** As the API has them. */
const LONGEST_PLACE = 200;
const LONGEST_NAME = 255;

/** Who keeps one part of a root user, on whose side, and where. */
export function FacetFields(props: {
  facet: CustodyFacet;
  draft: FacetDraft;
  /** The field that is missing. */
  wrong: FacetField | undefined;
  /** What the server said of it. */
  failure: string | undefined;
  onChange: (draft: Partial<FacetDraft>) => void;
}) {
  const { facet, draft, wrong, failure, onChange } = props;
  const t = useText();
  const kinds = (['CATALOG', 'EXTERNAL', 'NONE'] as const).filter(
    kind => kind !== 'NONE' || MAY_BE_NONE.has(facet),
  );
  return (
    <fieldset className={styles.facet}>
      <legend>{t(`custody.rootFacet.${facet}`)}</legend>
      <RadioGroup
        label={t('custody.attest.kind')}
        orientation="horizontal"
        value={draft.type}
        onChange={value =>
          onChange({ type: kinds.find(kind => kind === value) })
        }
      >
        {kinds.map(kind => (
          <Radio key={kind} value={kind}>
            {t(`custody.attest.${kind}`)}
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles.fields}>
        {draft.type === 'CATALOG' && (
          <PersonPicker
            label={t('custody.attest.custodian')}
            description={
              wrong === 'ref' ? t('custody.attest.custodianMissing') : undefined
            }
            isInvalid={wrong === 'ref'}
            value={draft.ref}
            onChange={ref => onChange({ ref })}
          />
        )}
        {draft.type === 'EXTERNAL' && (
          <TextField
            isRequired
            label={t('custody.attest.name')}
            description={
              wrong === 'name'
                ? t('custody.attest.nameMissing')
                : t('custody.attest.nameHint')
            }
            isInvalid={wrong === 'name'}
            maxLength={LONGEST_NAME}
            value={draft.name}
            onChange={name => onChange({ name })}
          />
        )}
        <Select
          label={t('custody.attest.party')}
          options={PARTIES.map(party => ({
            id: party,
            label: t(`common.chip.keeper.${party}.label`),
          }))}
          value={draft.party}
          onChange={key =>
            onChange({ party: PARTIES.find(party => party === key) })
          }
        />
        {draft.type !== 'NONE' && (
          <>
            <TextField
              label={t('custody.attest.place')}
              description={
                wrong === 'place'
                  ? t('custody.attest.placeMissing')
                  : t('custody.attest.placeHint')
              }
              isInvalid={wrong === 'place'}
              maxLength={LONGEST_PLACE}
              value={draft.place}
              onChange={place => onChange({ place })}
            />
            <TextField
              label={t('custody.attest.entry')}
              description={t('custody.attest.entryHint')}
              maxLength={LONGEST_PLACE}
              value={draft.entry}
              onChange={entry => onChange({ entry })}
            />
          </>
        )}
      </div>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </fieldset>
  );
}
