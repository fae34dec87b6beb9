import { createDemoPortfolio } from './createDemoPortfolio';
import { demoEntities } from './demoEntities';
import { demoPollDates } from './demoPollDates';
import { demoStart } from './moments';

const HOUR = 60 * 60 * 1000;

describe.each(['2026-11-24T14:17:00Z', '2027-03-01T00:05:00Z'])(
  'demoPollDates at %s',
  text => {
    const now = new Date(text);
    const dates = demoPollDates(now);

    it('gives few dates in order, from the beginning to now', () => {
      const times = dates.map(date => date.getTime());

      expect(dates.length).toBeLessThanOrEqual(15);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      expect(dates[0]).toEqual(demoStart(now));
      expect(dates[dates.length - 1]).toEqual(now);
    });

    it('has a date within a day of every change', () => {
      const { timeline } = createDemoPortfolio({
        roleName: 'any',
        externalIdFor: () => 'any',
        now,
      });

      for (const { at, title } of timeline) {
        const next = dates.find(date => date >= at);
        const wait = (next?.getTime() ?? Infinity) - at.getTime();
        expect({ title, isSeen: wait < 24 * HOUR }).toEqual({
          title,
          isSeen: true,
        });
      }
    });

    it('sees every edit of a customer on the day it is made', () => {
      const stateAt = (at: Date) => JSON.stringify(demoEntities({ now, at }));
      const edits: Date[] = [];
      for (
        let time = demoStart(now).getTime() + HOUR;
        time <= now.getTime();
        time += HOUR
      ) {
        if (stateAt(new Date(time)) !== stateAt(new Date(time - HOUR))) {
          edits.push(new Date(time));
        }
      }

      expect(edits).toHaveLength(5);
      for (const edit of edits) {
        const next = dates.find(date => date >= edit) ?? new Date(0);
        expect(next.getTime() - edit.getTime()).toBeLessThan(24 * HOUR);
        expect(next.getTime()).toBeGreaterThan(0);
      }
    });
  },
);
