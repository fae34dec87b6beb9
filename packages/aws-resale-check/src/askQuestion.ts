import { askAccounts } from './askAccounts';
import { askPlan } from './askPlan';
import type { CheckOptions } from './CheckOptions';
import type { CheckProcess } from './CheckProcess';
import type { CheckResult } from './CheckResult';
import { planJson } from './output/planJson';
import { writeCheck } from './output/writeCheck';
import { writeOperations } from './output/writeOperations';
import { writePlan } from './output/writePlan';
import type { Portal } from './portal/Portal';

/** Asks the portal what the command line asks. */
export async function askQuestion(
  question: CheckOptions['question'],
  portal: Portal,
  process: Pick<CheckProcess, 'folder' | 'readInput'>,
): Promise<CheckResult> {
  switch (question.kind) {
    case 'LIST': {
      const list = await portal.operations();
      return { json: list, text: () => writeOperations(list), verdicts: [] };
    }
    case 'ACCOUNTS': {
      const check = await askAccounts(question, portal, process);
      return {
        json: check,
        text: look => writeCheck(check, look),
        verdicts: check.answers.map(({ verdict }) => verdict),
      };
    }
    default: {
      const asked = await askPlan(question, portal, process);
      const json = planJson(asked, new Date());
      return {
        json,
        text: look => writePlan(asked, look),
        // Its own verdict counts what has no account.
        verdicts: [json.verdict, ...json.answers.map(({ verdict }) => verdict)],
      };
    }
  }
}
