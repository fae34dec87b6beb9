import { heapInUse } from '../lib/heapInUse';
import { percentile } from '../lib/percentile';
import type { JudgedPortal } from './JudgedPortal';
import { credentials, groupRef, type Postures } from './Postures';
import type { PostureSizes } from './sizes';

const REPETITIONS = 5;
const SAMPLE_MS = 100;

/** What judging has cost once. */
export interface Judged {
  seconds: number;
  /** Accounts that were judged. */
  judged: number;
}

/** What judging takes on a database that holds everything. */
export interface MeasuredJudging {
  first: Judged;
  /** Bytes on the heap before, most of them meanwhile, and afterwards what is still referred to. */
  heap: { before: number; most: number; after: number };
  nothing: Judged;
  /** One account of a customer of usual size, the median of some. */
  account: Judged;
  /** One account of the largest customer. */
  accountOfLargest: Judged;
  memberships: Judged;
  /** Seconds in which the portfolio is counted for a day. */
  day: number;
}

/** Judges a whole portfolio, then what single changes have made due. */
export async function measureJudging(
  portal: JudgedPortal,
  postures: Postures,
  sizes: PostureSizes,
): Promise<MeasuredJudging> {
  const before = heapInUse();
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  }, SAMPLE_MS);
  const first = await judge(portal, async () => {});
  clearInterval(sampling);
  const after = heapInUse();
  await portal.analyze();

  const nothing = await repeat(() => judge(portal, async () => {}));
  const account = await repeat(round =>
    changeFacts(portal, postures, sizes.accounts - 1 - round),
  );
  const accountOfLargest = await repeat(round =>
    changeFacts(portal, postures, postures.largest - 1 - round),
  );
  const members = postures.members();
  const memberships = await repeat(round =>
    judge(portal, async () => {
      members.set(groupRef(round, 'mfa'), [`user:default/new-${round}`]);
      await portal.keep(members);
    }),
  );
  const day = await repeat(() =>
    measured(async () => {
      await portal.stores.posture.recordDay(portal.pass());
      return 0;
    }),
  );
  return {
    first,
    heap: { before, most, after },
    nothing,
    account,
    accountOfLargest,
    memberships,
    day: day.seconds,
  };
}

/** From the moment when a reader saw that MFA is on, or off, until that shows. */
async function changeFacts(
  portal: JudgedPortal,
  postures: Postures,
  index: number,
): Promise<Judged> {
  const seen = credentials(index);
  return judge(portal, () =>
    portal.read(postures.isPayer(index) ? 'payer-root' : 'linked-role', [
      {
        accountId: postures.accountId(index),
        facts: { rootCredentials: { ...seen, isMfaOn: !seen.isMfaOn } },
        missed: [],
        observedAt: portal.now().toISOString(),
      },
    ]),
  );
}

async function judge(
  portal: JudgedPortal,
  act: () => Promise<void>,
): Promise<Judged> {
  portal.pass();
  return measured(async () => {
    await act();
    return portal.judge();
  });
}

async function measured(act: () => Promise<number>): Promise<Judged> {
  const startedAt = performance.now();
  const judged = await act();
  return { seconds: (performance.now() - startedAt) / 1000, judged };
}

/** The median of some. */
async function repeat(
  act: (round: number) => Promise<Judged>,
): Promise<Judged> {
  const all: Judged[] = [];
  for (let round = 0; round < REPETITIONS; round++) {
    all.push(await act(round));
  }
  return {
    seconds: percentile(
      all.map(one => one.seconds),
      0.5,
    ),
    judged: all[0].judged,
  };
}
