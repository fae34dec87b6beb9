import type { Partition } from 'backstage-plugin-aws-resale-common';
import { allOf, anyOf, not } from './Certainty';
import type { Certainty } from './Certainty';
import { conditionHolds } from './conditionHolds';
import { fitsPattern } from './fitsPattern';
import { readPolicy } from './readPolicy';
import type { PolicyStatement } from './readPolicy';

/** The account whose principals a policy may deny something. */
export interface BoundAccount {
  accountId: string;
  partition: Partition;
}

/** Whether a policy denies something, and whom it leaves out. */
export interface Denial {
  denies: Certainty;
  /** Sessions of `sts:AssumeRoot` may go on. */
  exemptsAssumedRoot?: boolean;
}

const LEAVE = 'organizations:leaveorganization';

/**
 * Whether a policy denies root everything: a Deny on all actions and resources
 * whose conditions hold for the root user of the account, or that has none.
 */
export function deniesRoot(document: string, account: BoundAccount): Denial {
  const denials = denyStatements(document)?.map(statement => ({
    denies: rootDenied(statement, account, false),
    exemptsAssumedRoot: rootDenied(statement, account, true) === 'NO',
  }));
  if (!denials) {
    return { denies: 'UNCLEAR' };
  }
  const denying = denials.filter(({ denies }) => denies === 'YES');
  return denying.length > 0
    ? {
        denies: 'YES',
        exemptsAssumedRoot: denying.every(
          ({ exemptsAssumedRoot }) => exemptsAssumedRoot,
        ),
      }
    : { denies: anyOf(denials.map(({ denies }) => denies)) };
}

/** Whether a policy denies everybody in the account to leave the organization. */
export function deniesLeaving(document: string, account: BoundAccount): Denial {
  const statements = denyStatements(document);
  return {
    denies: statements
      ? anyOf(statements.map(statement => leavingDenied(statement, account)))
      : 'UNCLEAR',
  };
}

function denyStatements(document: string): PolicyStatement[] | undefined {
  return readPolicy(document)?.filter(({ effect }) => effect === 'Deny');
}

function rootDenied(
  { actions, notActions, resources, conditions }: PolicyStatement,
  { accountId, partition }: BoundAccount,
  isAssumedRoot: boolean,
): Certainty {
  const condition = conditionHolds(
    conditions,
    {
      arn: `arn:${partition}:iam::${accountId}:root`,
      accountId,
      isAssumedRoot,
    },
    'NO',
  );
  // Exceptions from a denial that is meant for root are for people to weigh;
  // without a condition, such a statement is a list of services.
  const isMeantForRoot = Object.keys(conditions).length > 0;
  const everyAction: Certainty =
    notActions && isMeantForRoot
      ? 'UNCLEAR'
      : certain(actions?.some(action => /^\*(:\*)?$/.test(action)) ?? false);
  return allOf([everyAction, onEverything(resources), condition]);
}

function leavingDenied(
  { actions, notActions, resources, conditions }: PolicyStatement,
  { accountId, partition }: BoundAccount,
): Certainty {
  const names = (patterns: readonly string[]) =>
    certain(
      patterns.some(pattern => fitsPattern(LEAVE, pattern.toLowerCase())),
    );
  const action = notActions ? not(names(notActions)) : names(actions ?? []);
  // No role has this name: a condition that fits it fits any role.
  const condition = conditionHolds(
    conditions,
    {
      arn: `arn:${partition}:iam::${accountId}:role/\u0000`,
      accountId,
      isAssumedRoot: false,
    },
    'UNCLEAR',
  );
  const isForEverybody = Object.keys(conditions).length === 0;
  return allOf([
    action,
    onEverything(resources),
    // What holds for roles may leave users and root out, or some of the roles.
    condition === 'YES' && !isForEverybody ? 'UNCLEAR' : condition,
  ]);
}

function onEverything(resources: readonly string[] | undefined): Certainty {
  return resources ? certain(resources.includes('*')) : 'UNCLEAR';
}

function certain(holds: boolean): Certainty {
  return holds ? 'YES' : 'NO';
}
