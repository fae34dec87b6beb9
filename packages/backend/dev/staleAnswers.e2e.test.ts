import type {
  ChangeAnswer,
  OperationSummary,
} from 'backstage-plugin-aws-resale-common';
import { type RunningDemo, startDemo } from './__testUtils__/startDemo';

const START_MS = 120_000;
const ASKING_MS = 120_000;
/** With fifty operations each, as many answers as one request may ask for. */
const ACCOUNTS_PER_REQUEST = 90;

const now = new Date();
const DAY_MS = 24 * 60 * 60 * 1000;

let demo: RunningDemo;
let accountIds: string[];
let operations: OperationSummary[];

/** Every operation on every account of the demo, gone ones included. */
async function askEverything(): Promise<ChangeAnswer[]> {
  const answers: ChangeAnswer[] = [];
  for (let at = 0; at < accountIds.length; at += ACCOUNTS_PER_REQUEST) {
    const check = await demo.api.checkChange({
      accountIds: accountIds.slice(at, at + ACCOUNTS_PER_REQUEST),
      operationIds: operations.map(({ id }) => id),
    });
    answers.push(...check.answers);
  }
  return answers;
}

beforeAll(async () => {
  demo = await startDemo(now, { locations: [], accountEntities: 'none' });
  operations = (await demo.api.listOperations()).items;
  accountIds = [
    ...(await demo.accounts()),
    ...(await demo.accounts('GONE')),
  ].map(({ accountId }) => accountId);
}, START_MS);

afterAll(async () => {
  jest.useRealTimers();
  await demo?.stop();
});

describe('once AWS is read no more', () => {
  it(
    'every answer becomes unknown, and says since when',
    async () => {
      const before = await askEverything();
      const verdicts = new Set(before.map(({ verdict }) => verdict));
      expect([...verdicts].sort()).toEqual([
        'ALLOWED',
        'NEEDS_APPROVAL',
        'NOT_OURS',
        'UNKNOWN',
      ]);

      await demo.simulator.stop();
      jest.useFakeTimers({
        now: now.getTime() + 2 * DAY_MS,
        doNotFake: [
          'hrtime',
          'nextTick',
          'performance',
          'queueMicrotask',
          'setImmediate',
          'clearImmediate',
          'setInterval',
          'clearInterval',
          'setTimeout',
          'clearTimeout',
        ],
      });
      const after = await askEverything();

      expect(after).toHaveLength(accountIds.length * operations.length);
      expect(after.filter(({ verdict }) => verdict !== 'UNKNOWN')).toEqual([]);
      const silent = after.filter(
        ({ cause, reason }) =>
          cause !== 'STALE' ||
          !/, as of \d+ \w+ \d{4}, \d\d:\d\d UTC, counted until \d+ \w+ \d{4}/.test(
            reason,
          ),
      );
      expect(silent.slice(0, 3)).toEqual([]);
    },
    ASKING_MS,
  );
});
