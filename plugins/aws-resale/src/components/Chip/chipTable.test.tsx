import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import {
  ACCOUNT_MODELS,
  ACCOUNT_STATES,
  APPROVAL_STATUSES,
  CHANGE_VERDICTS,
  CUSTODY_STATUSES,
  EXPOSURE_CAUSES,
  FOUR_EYES_VERDICTS,
  HOLDERS,
  MODEL_VERDICTS,
  NOT_OBSERVED_REASONS,
  OBSERVED_MODELS,
  POLLING_STATES,
  POSTURE_STATES,
  RESPONSIBLE_PARTIES,
} from 'backstage-plugin-aws-resale-common';
import { commonMessages } from '../../translation/messages/common';
import { Chip } from './Chip';
import { chipTable } from './chipTable';
import { HolderText } from './HolderText';
import { ModelChip } from './ModelChip';
import { PollingStateChip } from './PollingStateChip';
import { StateChip } from './StateChip';
import { VerdictChip } from './VerdictChip';

const WORDS = {
  model: [...new Set([...ACCOUNT_MODELS, ...OBSERVED_MODELS])],
  verdict: MODEL_VERDICTS,
  state: [...ACCOUNT_STATES, 'GONE'],
  polling: POLLING_STATES,
  holder: HOLDERS,
  problem: ['ERROR', 'WARNING'],
  posture: [...POSTURE_STATES, 'ACCEPTED'],
  result: [...POSTURE_STATES, 'ACCEPTED'],
  reason: NOT_OBSERVED_REASONS,
  cause: EXPOSURE_CAUSES,
  custody: [...CUSTODY_STATUSES, 'AS_AGREED', 'OVERLAP', 'WRONG_PARTY'],
  fourEyes: [...FOUR_EYES_VERDICTS, 'NOT_NEEDED'],
  keeper: HOLDERS,
  responsible: RESPONSIBLE_PARTIES,
  weight: ['DECIDES', 'AGREES', 'DISAGREES', 'UNDECIDED', 'STALE', 'MISSING'],
  conflict: ['TWO_CUSTOMERS', 'TAKES_FROM_PRESENT'],
  reading: ['OFF', 'NEVER', 'OK', 'PARTLY', 'DENIED', 'FAILED'],
  role: ['PAYERS'],
  switch: ['ON', 'OFF'],
  change: CHANGE_VERDICTS,
  approval: APPROVAL_STATUSES,
  task: ['ANNOTATION_PROBLEM', 'CUSTODY_DUE', 'ATTESTATION_WAITING'],
} as const;

describe('chips', () => {
  it.each(Object.entries(WORDS))(
    'have icon, tone and texts for every word of %s',
    (family, words) => {
      const table = chipTable[family as keyof typeof WORDS];
      const texts = commonMessages.chip[family as keyof typeof WORDS];
      expect(Object.keys(table).sort()).toEqual([...words].sort());
      expect(Object.keys(texts).sort()).toEqual([...words].sort());
      for (const { label, tooltip } of Object.values(texts)) {
        expect(label).toMatch(/^[A-Z]/);
        expect(tooltip).toMatch(/\.$/);
      }
    },
  );

  it.each(['posture', 'result'] as const)(
    'never draw what was not looked at in red or green (%s)',
    family => {
      expect(chipTable[family].NOT_OBSERVED.tone).toBe('none');
      expect(chipTable[family].NOT_APPLICABLE.tone).toBe('plain');
      expect(chipTable[family].ACCEPTED.tone).toBe('warn');
    },
  );

  it('never draw an answer that nobody knows in red or green', () => {
    expect(chipTable.change.UNKNOWN.tone).toBe('none');
  });

  it('show word and icon, and never colour alone', async () => {
    renderInTestApp(
      <>
        <ModelChip model="ECAM" />
        <VerdictChip verdict="DRIFT" />
        <StateChip state="CLOSED" label="Closed, 63 days left" />
        <PollingStateChip state="ACCESS_WITHDRAWN" dense />
        <HolderText holder="OTHER" />
        <Chip family="verdict" word="CONSISTENT" />
      </>,
    );
    for (const name of [
      'ECAM',
      'Drift',
      'Closed, 63 days left',
      'Consistent',
    ]) {
      const chip = await screen.findByRole('img', { name });
      expect(chip).toHaveTextContent(name);
      expect(chip.querySelector('svg')).toBeInTheDocument();
    }
    expect(screen.getByText('Access withdrawn')).toHaveAttribute(
      'title',
      commonMessages.chip.polling.ACCESS_WITHDRAWN.tooltip,
    );
    expect(screen.getByText('Other').querySelector('svg')).toBeInTheDocument();
  });
});
