import { defaultConfig } from '../../config/defaultConfig';
import type { PostureConfig } from '../../config/types';
import { digestOfJudging } from './digestOfJudging';

const { posture } = defaultConfig();

describe('digestOfJudging', () => {
  it('is the same for the same settings', () => {
    expect(digestOfJudging(defaultConfig().posture)).toBe(
      digestOfJudging(posture),
    );
    expect(digestOfJudging(posture)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, Partial<PostureConfig>]>([
    ['how long use is recent', { recentUseDays: posture.recentUseDays + 1 }],
    [
      'how long readings count',
      { freshFor: { ...posture.freshFor, ORGANIZATIONS: 1 } },
    ],
    [
      'how long custody counts',
      { custody: { ...posture.custody, graceDays: 99 } },
    ],
    [
      'which readers are on',
      {
        readers: {
          ...posture.readers,
          'payer-root': {
            ...posture.readers['payer-root'],
            enabled: !posture.readers['payer-root'].enabled,
          },
        },
      },
    ],
    ['whom root is audited of', { rootAudit: { models: [] } }],
  ])('differs with %s', (_, change) => {
    expect(digestOfJudging({ ...posture, ...change })).not.toBe(
      digestOfJudging(posture),
    );
  });

  it('does not differ with what no result rests on', () => {
    expect(
      digestOfJudging({
        ...posture,
        workers: posture.workers + 1,
        history: { keepDays: 1 },
      }),
    ).toBe(digestOfJudging(posture));
  });
});
