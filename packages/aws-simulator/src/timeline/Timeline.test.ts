import type { SimulatedPortfolio, TimelineStep } from '../model';
import { Timeline } from './Timeline';

describe('Timeline', () => {
  const portfolio: SimulatedPortfolio = { hubs: [], organizations: [] };
  const applied: string[] = [];

  const step = (day: number, title: string): TimelineStep => ({
    at: new Date(Date.UTC(2026, 0, day)),
    title,
    apply: target => {
      expect(target).toBe(portfolio);
      applied.push(title);
    },
  });
  const day = (number: number) => new Date(Date.UTC(2026, 0, number));

  beforeEach(() => {
    applied.length = 0;
  });

  it('applies due steps in order, each once', () => {
    const steps = [
      step(3, 'moved'),
      step(1, 'joined'),
      step(3, 'closed'),
      step(9, 'left'),
    ];
    const timeline = new Timeline(portfolio, steps);

    expect(timeline.advanceTo(day(2)).map(one => one.title)).toEqual([
      'joined',
    ]);
    expect(timeline.advanceTo(day(3)).map(one => one.title)).toEqual([
      'moved',
      'closed',
    ]);
    expect(timeline.advanceTo(day(3))).toEqual([]);
    expect(timeline.advanceTo(day(1))).toEqual([]);
    expect(timeline.pending.map(one => one.title)).toEqual(['left']);
    expect(applied).toEqual(['joined', 'moved', 'closed']);
    expect(steps.map(one => one.title)).toEqual([
      'moved',
      'joined',
      'closed',
      'left',
    ]);
  });

  it('does not skip a step that fails', () => {
    const broken: TimelineStep = {
      ...step(1, 'broken'),
      apply: () => {
        throw new Error('no such account');
      },
    };
    const timeline = new Timeline(portfolio, [broken, step(2, 'later')]);

    expect(() => timeline.advanceTo(day(5))).toThrow('no such account');
    expect(timeline.pending).toHaveLength(2);
    expect(applied).toEqual([]);
  });
});
