import type { ChangeCheck } from 'backstage-plugin-aws-resale-common';
import type { PlanQuestion } from './CheckOptions';
import type { CheckProcess } from './CheckProcess';
import { answersThatApply } from './plan/answersThatApply';
import { parsePlan } from './plan/parsePlan';
import { questionsOf } from './plan/questionsOf';
import { readPlanned } from './plan/readPlanned';
import type { Planned } from './plan/readPlanned';
import { combineChecks } from './portal/combineChecks';
import type { Portal } from './portal/Portal';
import { readText } from './readText';

/** What a plan does and what the portal says to it. */
export interface AskedPlan {
  planned: Planned;
  /** Missing where there was nothing to ask. */
  check?: ChangeCheck;
}

/** Asks for what a Terraform plan does. */
export async function askPlan(
  { plan: path, defaultAccountId, payerAccountId }: PlanQuestion,
  portal: Portal,
  process: Pick<CheckProcess, 'folder' | 'readInput'>,
): Promise<AskedPlan> {
  const plan = parsePlan(await readText(path, '--plan', process));
  const { items } = await portal.operations();
  const planned = readPlanned(plan, items, {
    defaultAccountId,
    payerAccountId,
  });
  const checks: ChangeCheck[] = [];
  for (const question of questionsOf(planned.operations)) {
    checks.push(await portal.check(question));
  }
  if (checks.length === 0) {
    return { planned };
  }
  const applies = answersThatApply(
    planned.operations,
    checks.flatMap(({ answers }) => answers),
  );
  return { planned, check: combineChecks(checks, applies) };
}
