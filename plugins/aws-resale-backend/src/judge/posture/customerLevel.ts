import { RESPONSIBLE_PARTIES } from 'backstage-plugin-aws-resale-common';
import type {
  CheckId,
  ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';
import type { PostureGroup, PostureTally } from './rollupTypes';
import { observedWords, tallyPosture } from './tallyPosture';

/** One step of a customer, over the accounts it is about. */
interface StepDefinition {
  id: string;
  title: string;
  checkId: CheckId;
  /** Undefined: payers and linked accounts. */
  isPayer?: boolean;
  /** What to do on some accounts; goes on after a verb of its own. */
  next(count: number): string;
  /** What is to be seen on some accounts. */
  subject: string;
}

const plural = (count: number, noun: string) =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

const STEPS: readonly StepDefinition[] = [
  {
    id: 'payer-root',
    title: 'Payer root protected',
    checkId: 'exposure',
    isPayer: true,
    next: count => `close the exposure of ${plural(count, 'payer')}`,
    subject: 'the payer root',
  },
  {
    id: 'root-mfa',
    title: 'Root MFA everywhere',
    checkId: 'root-mfa',
    isPayer: false,
    next: count => `register root MFA on ${plural(count, 'linked account')}`,
    subject: 'root MFA',
  },
  {
    id: 'root-access-keys',
    title: 'No root access keys',
    checkId: 'root-access-keys',
    next: count => `delete root access keys of ${plural(count, 'account')}`,
    subject: 'root access keys',
  },
  {
    id: 'spend-anomalies',
    title: 'Spend anomalies watched',
    checkId: 'spend-anomaly-alert',
    isPayer: true,
    next: count => `watch spend anomalies of ${plural(count, 'organization')}`,
    subject: 'spend anomaly alerts',
  },
  {
    id: 'security-contact',
    title: 'Security contact set',
    checkId: 'security-contact',
    next: count => `set a security contact on ${plural(count, 'account')}`,
    subject: 'security contacts',
  },
];

/** One step towards a fully protected customer. */
export interface CustomerStep {
  id: string;
  title: string;
  /** Something was observed, and nothing of it is exposed. */
  isReached: boolean;
  tally: PostureTally;
  /** `38 of 41 observed`. */
  observed: string;
  /** Whose task the exposed ones are. */
  responsible: ResponsibleParty[];
}

/** How far a customer is towards fully protected, and what comes next. */
export interface CustomerLevel {
  reached: number;
  /** Steps that have a meaning for the customer. */
  total: number;
  steps: CustomerStep[];
  /** `3 of 5 towards fully protected: register root MFA on 7 linked accounts`. */
  text: string;
}

/**
 * The level of a customer over all its accounts. A step is reached by what was
 * observed; how much that is stands beside it.
 *
 * @returns undefined where no step has a meaning.
 */
export function customerLevel(
  groups: readonly PostureGroup[],
): CustomerLevel | undefined {
  const counted = STEPS.flatMap(definition => {
    const tally = tallyPosture(
      groups.filter(
        group =>
          group.checkId === definition.checkId &&
          (definition.isPayer === undefined ||
            group.isPayer === definition.isPayer),
      ),
    );
    return tally.applicable > 0
      ? [{ definition, step: stepOf(definition, tally) }]
      : [];
  });
  if (counted.length === 0) {
    return undefined;
  }
  const steps = counted.map(({ step }) => step);
  const reached = steps.filter(({ isReached }) => isReached).length;
  const words = `${reached} of ${steps.length} towards fully protected`;
  const exposed = counted.find(({ step }) => step.tally.exposed > 0);
  const unobserved = counted.find(({ step }) => step.tally.observed === 0);
  let text = words;
  if (exposed) {
    text = `${words}: ${exposed.definition.next(exposed.step.tally.exposed)}`;
  } else if (unobserved) {
    text = `${words}: observe ${unobserved.definition.subject}`;
  }
  return { reached, total: steps.length, steps, text };
}

function stepOf(
  { id, title }: StepDefinition,
  tally: PostureTally,
): CustomerStep {
  return {
    id,
    title,
    isReached: tally.observed > 0 && tally.exposed + tally.accepted === 0,
    tally,
    observed: observedWords(tally),
    responsible: RESPONSIBLE_PARTIES.filter(
      party => tally.exposedBy[party] > 0,
    ),
  };
}
