import {
  createDemoPortfolio,
  demoPollDates,
  demoOrganizations,
  Timeline,
} from 'aws-simulator';
import { PortfolioWatch } from './PortfolioWatch';

const now = new Date('2026-11-24T14:17:00Z');
const FALKENBERG = '220744159036';
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
        return [date.toISOString().slice(0, 10), watch.changes()];
      }),
    );

    const all = portfolio.organizations.length;
    expect(all).toBeGreaterThanOrEqual(demoOrganizations().length);
    expect(changed.get('2026-10-25')?.polled).toHaveLength(all);
    expect(changed.get('2026-10-25')?.read).toHaveLength(all);
    expect(changed.get('2026-11-03')?.read).toContain(OSTSEE);
    expect(changed.get('2026-11-18')?.read).toContain(SHARED_2);
    // Nine root e-mails moved, which no reader of root security asks for.
    expect(changed.get('2026-11-18')?.polled).toContain(FALKENBERG);
    expect(changed.get('2026-11-18')?.read).not.toContain(FALKENBERG);
    expect(changed.get('2026-11-18')?.polled).not.toContain(OSTSEE);
    expect(watch.changes()).toEqual({ polled: [], read: [] });
  });
});
