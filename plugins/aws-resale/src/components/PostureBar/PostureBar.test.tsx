import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { buildTally } from '../../__testUtils__/buildPosture';
import { PostureBar } from './PostureBar';
import { tallyState } from './tallyState';

describe('PostureBar', () => {
  it('says all of it in a sentence and in text, not observed as a part of its own', async () => {
    renderInTestApp(
      <PostureBar
        about="Security posture of 42 accounts"
        counts={buildTally({ exposed: 7, protected: 32, notObserved: 3 })}
      />,
    );
    expect(
      await screen.findByRole('img', {
        name: 'Security posture of 42 accounts: 7 exposed, 32 protected, 3 not observed',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['7exposed', '32protected', '3not observed']);
  });

  it('has a word for nothing', async () => {
    renderInTestApp(<PostureBar counts={buildTally()} legend="none" />);
    expect(
      await screen.findByRole('img', { name: 'no accounts' }),
    ).toBeInTheDocument();
  });
});

describe('tallyState', () => {
  it.each([
    [{ exposed: 1, protected: 40 }, 'EXPOSED'],
    [{ accepted: 1, protected: 40 }, 'ACCEPTED'],
    [{ protected: 40, notObserved: 1 }, 'PROTECTED'],
    [{ protected: 1, notObserved: 40 }, 'NOT_OBSERVED'],
    [{ removed: 2, notObserved: 1 }, 'REMOVED'],
    [{ notObserved: 3, notApplicable: 9 }, 'NOT_OBSERVED'],
    [{ notApplicable: 2 }, 'NOT_APPLICABLE'],
  ] as const)('of %j is %s', (counts, state) => {
    expect(tallyState(buildTally(counts))).toBe(state);
  });
});
