import { decide } from '../answers/decide';
import { notApplicable } from '../answers/Decision';
import type { Decision, SourceAnswer } from '../answers/Decision';
import { joinSilences } from '../answers/silence';
import type { AnomalyMonitor } from '../facts/organizationFacts';
import type { PostureCase } from '../PostureCase';
import type { Observed } from '../types';
import { findingAnswers } from './findingAnswers';

/**
 * A linked account is judged only where a monitor names it: everything else
 * that covers it is the organization's, and shown on the payer.
 */
export function judgeSpendAnomalyAlert(postureCase: PostureCase): Decision {
  const { account, organization, terms } = postureCase.input;
  const monitors = postureCase.weigh(organization.anomalyMonitors);
  const findings = findingAnswers('spend-anomaly-alert', postureCase);
  if (
    !account.isPayer &&
    findings.answers.length === 0 &&
    !monitors.fresh.some(({ value }) =>
      value.some(monitor => namesAccount(monitor, account.accountId)),
    )
  ) {
    return notApplicable(
      'No monitor is for this account alone; the organization is judged on its payer.',
    );
  }
  const decision = decide(
    [
      ...monitors.fresh.map(reading =>
        answerOfMonitors(
          reading,
          account.isPayer ? undefined : account.accountId,
        ),
      ),
      ...findings.answers,
    ],
    joinSilences(monitors, findings.silence),
  );
  return decision.state === 'NOT_OBSERVED' &&
    terms.arrangement === 'BILLING_TRANSFER'
    ? {
        ...decision,
        remarks: [
          ...decision.remarks,
          'Under billing transfer AWS may show this payer no cost data.',
        ],
      }
    : decision;
}

function namesAccount({ covers }: AnomalyMonitor, accountId: string): boolean {
  return typeof covers !== 'string' && covers.includes(accountId);
}

/** @param accountId - undefined for the organization as a whole. */
function answerOfMonitors(
  { value, source, observedAt }: Observed<readonly AnomalyMonitor[]>,
  accountId: string | undefined,
): SourceAnswer {
  const covering = value.filter(
    monitor =>
      typeof monitor.covers === 'string' ||
      (accountId !== undefined && namesAccount(monitor, accountId)),
  );
  const said = {
    source,
    observedAt,
    text: `${value.length} monitors, ${covering.length} of them cover it`,
  };
  const heard = covering
    .filter(({ subscribers }) => subscribers > 0)
    .sort((one, other) => other.subscribers - one.subscribers)
    .at(0);
  if (heard) {
    return {
      ...said,
      state: 'PROTECTED',
      seen: `The monitor ${heard.name} has ${heard.subscribers} ${
        heard.subscribers === 1 ? 'subscriber' : 'subscribers'
      }.`,
    };
  }
  return {
    ...said,
    state: 'EXPOSED',
    seen:
      covering.length > 0
        ? 'A monitor of spend anomalies exists, and nobody subscribes to it.'
        : 'No monitor of spend anomalies covers it.',
  };
}
