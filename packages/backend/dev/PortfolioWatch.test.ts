import {
  createDemoPortfolio,
  demoPollDates,
  demoOrganizations,
  Timeline,
} from 'aws-simulator';
import { PortfolioWatch } from './PortfolioWatch';

const now = new Date('2026-11-24T14:17:00Z');
const OSTSEE = '447109231180';
const SHARED_2 = '330128847716';

describe('PortfolioWatch', () => {
  it('tells what changed between two polls of the demo, and nothing else', () => {
    const { portfolio, timeline: steps } = createDemoPortfolio({
      roleName: 'any',
      externalIdFor: () => 'any',
      now,
    });
    const timeline = new Timeline(portfolio, steps);
    const watch = new PortfolioWatch(portfolio);
    const changed = new Map(
      demoPollDates(now).map(date => {
        timeline.advanceTo(date);
        return [date.toISOString().slice(0, 10), watch.changedPayers()];
      }),
    );

    const first = changed.get('2026-10-25');
    expect(first?.length).toBeGreaterThanOrEqual(demoOrganizations().length);
    expect(changed.get('2026-11-03')).toContain(OSTSEE);
    expect(changed.get('2026-11-18')).toContain(SHARED_2);
    expect(changed.get('2026-11-18')).not.toContain(OSTSEE);
    expect(watch.changedPayers()).toEqual([]);
  });
});
