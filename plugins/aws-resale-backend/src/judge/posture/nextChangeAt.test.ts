import fc from 'fast-check';
import { anyInput } from './__testUtils__/anyPostureInput';
import {
  finding,
  hoursAgo,
  inputOf,
  missing,
  NOW,
  payerOf,
  record,
  seen,
} from './__testUtils__/postureBuilders';
import { judgePosture } from './judgePosture';
import { nextChangeAt } from './nextChangeAt';
import type { PostureInput } from './types';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Everything that is kept of results, without the words. */
function keptOf(input: PostureInput) {
  return judgePosture(input).map(
    ({ checkId, state, reason, responsible, exception, causes }) => ({
      checkId,
      state,
      reason,
      responsible,
      isAccepted: exception?.isExpired === false,
      cause: causes?.[0],
    }),
  );
}

const inHours = (hours: number) =>
  new Date(NOW.getTime() + hours * HOUR_MS).toISOString();
const after = (time: string) => new Date(Date.parse(time) + 1).toISOString();

describe('nextChangeAt', () => {
  it.each<[string, Partial<PostureInput>, string]>([
    ['nothing that ends sooner', {}, inHours(23.8)],
    [
      'nothing that ends within a day',
      {
        account: { ...inputOf().account, listedAt: hoursAgo(0) },
        organization: { trails: [seen([], 'CLOUDTRAIL', hoursAgo(0))] },
      },
      inHours(24),
    ],
    [
      'a reading',
      { facts: { rootCredentials: [seen({}, 'IAM', hoursAgo(4))] } },
      inHours(2),
    ],
    [
      'a reading of the organization',
      { organization: { trails: [seen([], 'CLOUDTRAIL', hoursAgo(21))] } },
      inHours(3),
    ],
    [
      'a finding',
      {
        facts: {
          findings: [
            finding('root-mfa', 'PASSED', { observedAt: hoursAgo(20) }),
          ],
        },
      },
      inHours(4),
    ],
    [
      'the newest finding of Security Hub',
      {
        facts: {
          securityHub: [
            seen(
              { isEnabled: true, newestFindingAt: hoursAgo(23) },
              'SECURITY_HUB',
            ),
          ],
        },
      },
      inHours(1),
    ],
    [
      'a refusal by a policy',
      {
        facts: {
          rootCredentials: [
            {
              ...missing('denied-by-scp', 'ROOT_AUDIT'),
              triedAt: hoursAgo(19),
            },
          ],
        },
      },
      inHours(5),
    ],
    [
      'a use of root',
      {
        facts: {
          rootLastUse: [
            seen(
              { password: 'NEVER', accessKeys: hoursAgo(30 * 24 - 6) },
              'CREDENTIAL_REPORT',
            ),
          ],
        },
      },
      inHours(6),
    ],
  ])('is one moment after the end of %s', (_, input, at) => {
    const end = at === inHours(24) ? at : after(at);
    expect(nextChangeAt(inputOf(input)).toISOString()).toBe(end);
  });

  it.each<[string, Partial<PostureInput>]>([
    [
      'a review',
      {
        custody: {
          records: [
            record('PASSWORD', 'group:default/custody-a', {
              nextReview: '2026-11-24',
            }),
          ],
        },
      },
    ],
    [
      'the grace time after a review',
      {
        custody: {
          records: [
            record('PASSWORD', 'group:default/custody-a', {
              nextReview: '2026-11-10',
            }),
          ],
        },
      },
    ],
    [
      'an exception',
      {
        exceptions: [
          {
            checkId: 'root-mfa',
            reason: 'Migration',
            owner: 'user:default/anna',
            expires: '2026-11-24',
          },
        ],
      },
    ],
    [
      'the time that activation may take',
      {
        account: {
          ...inputOf().account,
          state: 'PENDING_ACTIVATION',
          stateSince: '2026-11-17T00:00:00.000Z',
        },
      },
    ],
  ])('is midnight at the end of %s', (_, input) => {
    expect(nextChangeAt(inputOf(input)).toISOString()).toBe(
      '2026-11-25T00:00:00.000Z',
    );
  });

  it('is never what has passed or cannot be read', () => {
    const input = payerOf({
      facts: {
        rootCredentials: [seen({}, 'IAM', hoursAgo(90)), seen({}, 'IAM', '')],
      },
      custody: {
        records: [
          record('MFA', 'group:default/custody-b', { nextReview: 'soon' }),
        ],
      },
    });
    expect(nextChangeAt(input).toISOString()).toBe(after(inHours(23.8)));
  });

  it('comes before any result changes by itself', () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.integer({ min: 0, max: 25 * HOUR_MS }),
        (input, later) => {
          const steady = {
            ...input,
            limits: {
              ...input.limits,
              // Whoever reads memberships says when they are too old.
              custody: {
                ...input.limits.custody,
                membershipsFreshFor: Infinity,
              },
            },
          };
          const then = new Date(NOW.getTime() + later);
          const next = nextChangeAt(steady);
          expect(next.getTime()).toBeGreaterThan(NOW.getTime());
          expect(next.getTime()).toBeLessThanOrEqual(NOW.getTime() + DAY_MS);
          fc.pre(then < next);
          expect(keptOf({ ...steady, now: then })).toEqual(keptOf(steady));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
