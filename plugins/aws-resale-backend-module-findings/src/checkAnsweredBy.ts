import {
  POSTURE_CHECKS,
  type CheckId,
} from 'backstage-plugin-aws-resale-common';

type Benchmark = 'prowler' | 'securityHub';

/** Checks by id; only what asks the same decides a check. */
const ANSWERED: Readonly<Record<Benchmark, ReadonlyMap<string, CheckId>>> = {
  prowler: answersOf('prowler'),
  securityHub: answersOf('securityHub'),
};

/** The check that a check of Prowler or a control of Security Hub answers, if there is one. */
export function checkAnsweredBy(
  benchmark: Benchmark,
  id: string,
): CheckId | undefined {
  return ANSWERED[benchmark].get(id.toLowerCase());
}

function answersOf(benchmark: Benchmark): Map<string, CheckId> {
  return new Map(
    POSTURE_CHECKS.flatMap(check =>
      check.answers[benchmark]
        .filter(({ relation }) => relation === 'ANSWERS')
        .map(({ id }) => [id.toLowerCase(), check.id] as const),
    ),
  );
}
