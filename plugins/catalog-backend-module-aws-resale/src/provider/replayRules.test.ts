import type { FeedPage } from 'backstage-plugin-aws-resale-common';
import type { CatalogSettings } from '../config/types';
import type { FeedState } from '../store/types';
import { isSettled, needsReplay, settingsFingerprint } from './replayRules';

const HOUR = 60 * 60 * 1000;

const settings: CatalogSettings = {
  accounts: 'all',
  namespace: 'default',
  defaultOwner: 'group:default/aws-resale',
  intervalMs: 5_000,
  replayIntervalMs: 24 * HOUR,
  removalLimit: 0.2,
};

const START = new Date('2026-11-20T12:00:00Z');
const after = (ms: number) => new Date(START.getTime() + ms);

/** Replayed two hours after the store was first read. */
const done: FeedState = {
  version: 7,
  epoch: 'epoch-1',
  epochSince: START,
  revision: 10,
  settings: settingsFingerprint(settings),
  replayCompletedAt: after(2 * HOUR),
};

const page: FeedPage = { epoch: 'epoch-1', head: 10, items: [] };

describe('needsReplay', () => {
  it.each<
    [
      string,
      boolean,
      {
        state?: Partial<FeedState>;
        page?: Partial<FeedPage>;
        settings?: Partial<CatalogSettings>;
        at?: Date;
      },
    ]
  >([
    ['right after a replay', false, {}],
    ['just before the interval is over', false, { at: after(26 * HOUR - 1) }],
    ['when the interval is over', true, { at: after(26 * HOUR) }],
    ['before the first reading', true, { state: { epoch: undefined } }],
    ['with a new store', true, { page: { epoch: 'epoch-2' } }],
    ['with a restored store', true, { page: { head: 9 } }],
    ['with news', false, { page: { head: 99 } }],
    ['with another emission mode', true, { settings: { accounts: 'none' } }],
    ['with another namespace', true, { settings: { namespace: 'aws' } }],
    ['with another owner', true, { settings: { defaultOwner: 'group:a/b' } }],
    ['with another limit', true, { settings: { removalLimit: 1 } }],
    ['with another pace only', false, { settings: { intervalMs: 1 } }],
    [
      'while one is under way, however long',
      false,
      { state: { replayStartedAt: START }, at: after(99 * HOUR) },
    ],
    [
      'with another mode while one is under way',
      true,
      { state: { replayStartedAt: START }, settings: { accounts: 'mapped' } },
    ],
    [
      'after one that came too early to sweep',
      true,
      { state: { replayCompletedAt: after(1) }, at: after(HOUR) },
    ],
    [
      'after one that came too early, while it still is',
      false,
      { state: { replayCompletedAt: after(1) }, at: after(HOUR - 1) },
    ],
  ])('%s: %s', (_, expected, given) => {
    expect(
      needsReplay(
        { ...done, ...given.state },
        { ...page, ...given.page },
        { ...settings, ...given.settings },
        given.at ?? after(3 * HOUR),
      ),
    ).toBe(expected);
  });
});

describe('isSettled', () => {
  it.each([
    [24 * HOUR, HOUR - 1, false],
    [24 * HOUR, HOUR, true],
    [HOUR / 2, HOUR / 2 - 1, false],
    [HOUR / 2, HOUR / 2, true],
  ])(
    'with a replay each %d ms, a store read for %d ms: %s',
    (replayIntervalMs, age, expected) => {
      expect(
        isSettled(done, { ...settings, replayIntervalMs }, after(age)),
      ).toBe(expected);
    },
  );

  it('never believes a store that was not read', () => {
    expect(isSettled({ version: 0, revision: 0 }, settings, START)).toBe(false);
  });
});
