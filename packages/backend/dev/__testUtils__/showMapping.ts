import { parseEntityRef } from '@backstage/catalog-model';
import type {
  DemoConflict,
  DemoExpectation,
  DemoProblem,
  DemoSituation,
  DemoSuggestion,
} from 'aws-simulator';
import type {
  AnnotationProblem,
  AwsResaleClient,
  Claimant,
} from 'backstage-plugin-aws-resale-common';
import { everyItem } from './everyItem';

type Shown = Pick<
  DemoExpectation,
  'problems' | 'entityAccounts' | 'unknownAccounts'
>;

/** What the mapping page shows of the entity or customer of a situation. */
export async function showEntity(
  api: AwsResaleClient,
  { customerRef, entityRef, expected }: DemoSituation,
): Promise<Shown> {
  if (entityRef) {
    const shown = await api.getEntityAccounts(parseEntityRef(entityRef));
    return {
      entityAccounts: shown.accounts.map(({ accountId }) => accountId),
      unknownAccounts: shown.unknown,
      problems: shown.problems.map(toProblem),
    };
  }
  if (!customerRef || !expected.problems) {
    return {};
  }
  const entities = await everyItem(cursor =>
    api.listAnnotationProblems({ cursor, limit: 200 }),
  );
  return {
    problems: entities
      .filter(one => one.entityRef === customerRef)
      .flatMap(({ problems }) => problems.map(toProblem)),
  };
}

/** What the queue suggests for an account; null for nothing. */
export async function showSuggestion(
  api: AwsResaleClient,
  accountId: string,
): Promise<DemoSuggestion | null> {
  const {
    item,
    suggestions: [strongest],
  } = await api.getMappingQueueItem(accountId);
  if (item.status !== 'OPEN') {
    throw new Error(`${accountId} is ${item.status} in the queue`);
  }
  return strongest && strongest.confidence !== 'NONE'
    ? {
        customerRef: strongest.customer.ref,
        confidence: strongest.confidence,
      }
    : null;
}

/** The one conflict that an account is part of. */
export async function showConflict(
  api: AwsResaleClient,
  accountId: string,
): Promise<DemoConflict | undefined> {
  const conflicts = await everyItem(cursor =>
    api.listMappingConflicts({ cursor, limit: 200 }),
  );
  const found = conflicts.filter(one => one.accountIds.includes(accountId));
  if (found.length > 1) {
    throw new Error(`${accountId} is in ${found.length} conflicts`);
  }
  return found.map(({ kind, present, claimants }) => ({
    kind,
    presentRef: present?.customer.ref ?? null,
    claims: claimsOf(present ? [present, ...claimants] : claimants),
  }))[0];
}

/** Everybody who claims once, in the order of their refs. */
function claimsOf(claimants: Claimant[]): DemoConflict['claims'] {
  const byRef = new Map(
    claimants.map(({ customer, source }) => [customer.ref, source]),
  );
  return [...byRef]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([customerRef, source]) =>
      // Nobody assigns anything in the past of the demo.
      source === 'ASSIGNMENT' ? [] : [{ customerRef, source }],
    );
}

function toProblem({
  annotation,
  code,
  suggestion,
}: AnnotationProblem): DemoProblem {
  return { annotation, code, ...(suggestion && { suggestion }) };
}
