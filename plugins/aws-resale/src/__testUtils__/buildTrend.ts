import type {
  DayCounts,
  PostureTrend,
} from 'backstage-plugin-aws-resale-common';

function counts(overrides: Partial<DayCounts> = {}): DayCounts {
  return {
    exposed: 0,
    accepted: 0,
    protected: 0,
    removed: 0,
    notObserved: 0,
    ...overrides,
  };
}

/** Three months in three readings: root MFA rises, four-eyes falls at the end. */
export function buildTrend(
  overrides: Partial<PostureTrend> = {},
): PostureTrend {
  return {
    days: [
      {
        day: '2026-08-27',
        exposure: counts(),
        rootMfa: counts({ exposed: 67, protected: 286, notObserved: 247 }),
        fourEyes: counts({ exposed: 6, protected: 172, notObserved: 152 }),
      },
      {
        day: '2026-11-20',
        exposure: counts(),
        rootMfa: counts({ exposed: 28, protected: 371, notObserved: 201 }),
        fourEyes: counts({ exposed: 6, protected: 249, notObserved: 75 }),
      },
      {
        day: '2026-11-24',
        exposure: counts(),
        rootMfa: counts({
          exposed: 24,
          protected: 348,
          removed: 27,
          notObserved: 201,
        }),
        fourEyes: counts({ exposed: 14, protected: 241, notObserved: 75 }),
      },
    ],
    notes: [
      {
        day: '2026-10-06',
        checkId: 'root-mfa',
        text: 'Maison Lumière observed, +12',
      },
      {
        day: '2026-11-21',
        checkId: 'root-four-eyes',
        text: '8 overlap, Ostsee Energie',
      },
    ],
    ...overrides,
  };
}
