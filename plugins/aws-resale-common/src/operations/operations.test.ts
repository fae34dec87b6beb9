import { POSTURE_CHECKS } from '../posture';
import type { Remedy } from '../posture';
import * as language from './language';
import type { Operation, OperationCell, TransferCell } from './Operation';
import { OPERATION, OPERATIONS } from './operations';

const { OPERATION_GROUPS, OPERATION_IDS } = language;

type AnyCell = OperationCell | TransferCell;

function cellsOf({ verdicts }: Operation): AnyCell[] {
  const { billTransferAccount, ...byModel } = verdicts;
  const cells = Object.values(byModel).flatMap(({ ECAM, SPAM }): AnyCell[] => [
    ECAM,
    SPAM,
  ]);
  return [...cells, ...(billTransferAccount ? [billTransferAccount] : [])];
}

function judgedCellsOf(operation: Operation): OperationCell[] {
  return cellsOf(operation).flatMap(cell =>
    'form' in cell
      ? []
      : [cell, ...(cell.whenRemoved ? [cell.whenRemoved] : [])],
  );
}

/** Everything that is a whole sentence. */
function sentencesOf(operation: Operation): string[] {
  return [
    operation.wayBack,
    operation.requires,
    ...(operation.cannotUndo ? [operation.cannotUndo] : []),
    ...cellsOf(operation).flatMap(({ notes = [] }) => [...notes]),
    ...judgedCellsOf(operation).flatMap(({ reason, wayBack, granted }) => [
      reason,
      ...(wayBack ? [wayBack] : []),
      ...(granted ? [granted] : []),
    ]),
  ];
}

describe('the words of the change check', () => {
  it.each(
    Object.entries(language).flatMap(([name, list]) =>
      Array.isArray(list) ? [[name, [...list]] as const] : [],
    ),
  )('%s repeats none', (_, words) => {
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('the table of operations', () => {
  it('has one row for each id, in the order of the list', () => {
    expect(OPERATIONS.map(({ id }) => id)).toEqual(OPERATION_IDS);
    expect(Object.keys(OPERATION)).toEqual(OPERATION_IDS);
  });

  it('keeps each group together, in the order of the groups', () => {
    const groups = OPERATIONS.map(({ group }) => group);
    const together = groups.filter((group, at) => group !== groups[at - 1]);
    expect(together).toEqual(OPERATION_GROUPS);
  });

  it('has a row for every operation that a posture check names', () => {
    const named = POSTURE_CHECKS.flatMap(({ remedies }) =>
      Object.values(remedies).flatMap(
        ({ operations }: Remedy) => operations ?? [],
      ),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(id => !Object.hasOwn(OPERATION, id))).toEqual([]);
  });

  it('puts the most frequent questions first', () => {
    const common = OPERATIONS.filter(({ isCommon }) => isCommon);
    expect(common.map(({ id }) => id)).toEqual([
      'operations-role-enter',
      'root-sign-in',
      'root-mfa-remove',
      'root-email-change',
      'account-close',
      'account-leave-organization',
      'workload-delete',
      'spend-anomaly-respond',
      'budget-anomaly-monitor-set',
    ]);
  });

  it.each([...OPERATIONS])('$id has a column for every role', operation => {
    const { appliesTo, verdicts } = operation;
    const isOnPayer =
      appliesTo.includes('PAYER') || appliesTo.includes('ORGANIZATION');
    const isOnLinked = appliesTo.includes('LINKED');
    const has = (column: keyof typeof verdicts) =>
      verdicts[column] !== undefined;
    expect([has('payer'), has('transferPayer')]).toEqual([
      isOnPayer,
      isOnPayer,
    ]);
    expect([has('linked'), has('transferLinked')]).toEqual([
      isOnLinked,
      isOnLinked,
    ]);
  });

  it.each([...OPERATIONS])(
    '$id names who approves exactly where somebody has to',
    operation => {
      for (const { verdict, approvers, basis } of judgedCellsOf(operation)) {
        expect(approvers.length > 0).toBe(verdict === 'NEEDS_APPROVAL');
        expect(new Set(approvers).size).toBe(approvers.length);
        expect(basis).toMatch(/^(?:M\d+ ?)*\??$/);
        expect(basis).not.toBe('');
      }
    },
  );

  it.each([...OPERATIONS])('$id is never allowed if it is final', operation => {
    const verdicts = judgedCellsOf(operation).map(({ verdict }) => verdict);
    expect(operation.undo === 'NO' && verdicts.includes('ALLOWED')).toBe(false);
    expect(operation.undo === 'NO' && !operation.cannotUndo).toBe(false);
  });

  it.each([...OPERATIONS])('$id names nobody for two people', operation => {
    // A second custodian exists only for a root user, or for getting in.
    const { traits } = operation;
    const isGuarded =
      traits.includes('TOUCHES_ROOT') || traits.includes('ENTERS');
    for (const { approvers } of judgedCellsOf(operation)) {
      expect(approvers.includes('4E') && !isGuarded).toBe(false);
    }
  });

  it.each([...OPERATIONS])('$id is written in whole sentences', operation => {
    expect(operation.title).toMatch(/^[A-Z].*[^.]$/);
    for (const text of sentencesOf(operation)) {
      expect(text).toMatch(
        /^(?:[A-Z0-9]|account:|supportplans:|organizations:|route53domains:|sts:)[^\n@]*[^.\s]\.$/,
      );
      expect(text).not.toMatch(/ {2}|\.\./);
    }
  });

  it.each(['true', 'false', ''])(
    'closes a deleted account or lets it leave, with close_on_deletion %j',
    closes => {
      const named = OPERATIONS.filter(({ terraform = [] }) =>
        terraform.some(
          ({ resource, on, where }) =>
            resource === 'aws_organizations_account' &&
            on.includes('delete') &&
            where?.attribute === 'close_on_deletion' &&
            where.is.includes(closes),
        ),
      );
      expect(named.map(({ id }) => id)).toEqual([
        closes === 'true' ? 'account-close' : 'account-leave-organization',
      ]);
    },
  );

  it.each([...OPERATIONS])(
    '$id links to AWS and names its actions',
    operation => {
      const { url, actions, terraform = [] } = operation;
      expect(url).toMatch(
        /^https:\/\/(docs\.aws\.amazon\.com|repost\.aws|aws\.amazon\.com)\/\S+$/,
      );
      for (const action of actions) {
        expect(action).toMatch(/^[a-z0-9]+:[A-Z][A-Za-z]+$/);
      }
      for (const { resource, on, attributes, where } of terraform) {
        expect(resource).toMatch(/^aws_[a-z0-9_]+$/);
        expect(on.length).toBeGreaterThan(0);
        // Without an update they would narrow nothing down.
        expect(attributes === undefined || on.includes('update')).toBe(true);
        expect(attributes).not.toEqual([]);
        expect(where?.is).not.toEqual([]);
      }
    },
  );
});
