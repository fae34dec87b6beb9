import { makeChange } from './__testUtils__/notificationBuilders';
import { completeWindows } from './completeWindows';

const at = (time: string) => `2026-11-20T10:${time}.000Z`;
const ids = (
  times: string[],
  options: { now: string; isCut?: boolean },
): number[] =>
  completeWindows(
    times.map((time, index) => makeChange(index, { at: at(time) })),
    { now: new Date(at(options.now)), isCut: options.isCut ?? false },
  ).map(({ id }) => id);

describe('completeWindows', () => {
  it('waits until a minute is over and everything in it is committed', () => {
    const times = ['00:10', '00:50'];
    expect(ids(times, { now: '00:59' })).toEqual([]);
    expect(ids(times, { now: '01:14' })).toEqual([]);
    expect(ids(times, { now: '01:15' })).toEqual([0, 1]);
  });

  it('lets everything behind a running minute wait, so that nothing is passed over', () => {
    expect(ids(['00:10', '02:00', '00:40'], { now: '02:20' })).toEqual([0]);
  });

  it('leaves the last minute of a list that was cut, unless it is all there is', () => {
    const times = ['00:10', '00:50', '01:00'];
    expect(ids(times, { now: '05:00', isCut: true })).toEqual([0, 1]);
    expect(ids(times.slice(0, 2), { now: '05:00', isCut: true })).toEqual([
      0, 1,
    ]);
    expect(ids([], { now: '05:00', isCut: true })).toEqual([]);
  });
});
