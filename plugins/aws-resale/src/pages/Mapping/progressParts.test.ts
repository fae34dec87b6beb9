import { percentOf, progressParts } from './progressParts';

describe('progressParts', () => {
  it('adds sources up, in the order of the bar', () => {
    const parts = progressParts({
      bySource: {
        ASSIGNMENT: 1,
        LINKED_ACCOUNT_ANNOTATION: 2,
        ACCOUNT_TAG: 4,
        OU_TAG: 8,
        OU_RULE: 16,
        NAME_RULE: 32,
        ORGANIZATION: 64,
      },
      unmapped: 128,
      dismissed: 256,
    });
    expect(parts.map(({ key, count }) => [key, count])).toEqual([
      ['annotation', 66],
      ['tag', 12],
      ['rule', 48],
      ['person', 1],
      ['unmapped', 128],
      ['dismissed', 256],
    ]);
  });

  it('takes a source that is missing for none', () => {
    const counts = progressParts({
      bySource: {},
      unmapped: 0,
      dismissed: 0,
    }).map(({ count }) => count);
    expect(new Set(counts)).toEqual(new Set([0]));
  });
});

describe('percentOf', () => {
  it.each([
    [590, 604, 98],
    [999, 1000, 99],
    [1, 1000, 1],
    [0, 1000, 0],
    [604, 604, 100],
    [0, 0, 0],
  ])('%s of %s is %s', (part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent);
  });
});
