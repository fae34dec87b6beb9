import { screen, within } from '@testing-library/react';
import {
  buildAccountPosture,
  buildResult,
} from '../../__testUtils__/buildPosture';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { PostureLevelCard } from './PostureLevelCard';

describe('PostureLevelCard', () => {
  let api: FakeAwsResaleApi;
  const show = () =>
    renderPage(<PostureLevelCard accountId="018302774519" />, { api });
  const card = () => screen.findByRole('region', { name: 'Security posture' });

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  it('gives the level, the next step and the one after it', async () => {
    api.getAccountPosture.mockResolvedValue(
      buildAccountPosture(
        [buildResult({ checkId: 'exposure', state: 'EXPOSED' })],
        {
          level: {
            reached: 3,
            total: 5,
            steps: [],
            nextSteps: [
              'Restore four-eyes.',
              'Record who keeps the backup MFA.',
            ],
            text: '',
          },
        },
      ),
    );
    show();
    expect(
      await screen.findByText('3 of 5 towards fully protected'),
    ).toBeInTheDocument();
    expect(
      within(await card()).getByRole('img', { name: '3 of 5 steps done' }),
    ).toBeInTheDocument();
    expect(
      within(await card()).getByRole('img', { name: 'Exposed' }),
    ).toBeInTheDocument();
    expect(await card()).toHaveTextContent(
      /Next: Restore four-eyes\. Then: Record who keeps the backup MFA\..*as of/,
    );
  });

  it('warns where what decides about exposure is too old', async () => {
    api.getAccountPosture.mockResolvedValue(
      buildAccountPosture([
        buildResult({
          checkId: 'exposure',
          state: 'NOT_OBSERVED',
          reason: 'stale',
        }),
      ]),
    );
    show();
    expect(
      await within(await card()).findByText('Older than the limit.'),
    ).toBeInTheDocument();
  });

  it.each([
    [{ reached: 5, total: 5 }, 'Nothing left to do.'],
    [{ reached: 4, total: 5 }, 'What is left is accepted as a risk.'],
  ])('%j without a next step: %s', async (numbers, words) => {
    api.getAccountPosture.mockResolvedValue(
      buildAccountPosture([], {
        level: { ...numbers, steps: [], nextSteps: [], text: '' },
      }),
    );
    show();
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('says so where no step has a meaning, and was never read', async () => {
    api.getAccountPosture.mockResolvedValue(
      buildAccountPosture([], { level: undefined, asOf: undefined }),
    );
    show();
    expect(
      await screen.findByText(/No step has a meaning/),
    ).toBeInTheDocument();
    expect(await card()).toHaveTextContent('never read');
  });

  it('says what failed', async () => {
    api.getAccountPosture.mockRejectedValue(new Error('The store is down'));
    show();
    expect(await within(await card()).findByRole('alert')).toHaveTextContent(
      'Security posture could not be loaded',
    );
  });
});
