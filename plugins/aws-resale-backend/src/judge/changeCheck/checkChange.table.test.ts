import {
  ACCOUNT_MODELS,
  BILLING_ARRANGEMENTS,
  OPERATIONS,
} from 'backstage-plugin-aws-resale-common';
import type {
  AccountModel,
  BillingArrangement,
} from 'backstage-plugin-aws-resale-common';
import {
  ALL_FRESH,
  factsOf,
  shortAnswer,
  staleOnly,
} from './__testUtils__/changeFacts';
import {
  BILL_TRANSFER_CELLS,
  OPERATION_ROWS,
  transferCell,
} from './__testUtils__/operationRows';
import type {
  OperationRow,
  TransferSituation,
} from './__testUtils__/operationRows';
import { checkChange } from './checkChange';

const INSIDE = {
  startsOn: '2026-11-01',
  endsOn: '2026-12-31',
  phase: 'INSIDE',
} as const;
const AFTER = {
  startsOn: '2026-01-01',
  endsOn: '2026-03-02',
  phase: 'AFTER',
} as const;

const SITUATIONS: readonly TransferSituation[] = (
  ['PROVIDER', 'CUSTOMER', 'UNKNOWN', 'STALE'] as const
).flatMap(holder => [
  { holder, isInside: true },
  { holder, isInside: false },
]);

/** Approvers in the order of the alphabet: theirs says nothing. */
function sorted(cell: string): string {
  return cell.split('+').sort().join('+');
}

/** What a row says where the facts of a billing transfer are not asked for. */
function cellOf(
  { id, isPayer, ...row }: OperationRow,
  model: AccountModel,
  arrangement: Exclude<BillingArrangement, 'BILLING_TRANSFER'>,
): string {
  if (model !== 'ECAM' && model !== 'SPAM') {
    const isOwnBill =
      id === 'billing-data-view' && isPayer && arrangement === 'PROVIDER_PAYER';
    return isOwnBill ? 'ok' : '?';
  }
  const byArrangement = {
    PROVIDER_PAYER: row[model],
    DIRECT: 'no',
    UNKNOWN: '?',
  };
  return byArrangement[arrangement];
}

function rowOf(id: string, isPayer: boolean): OperationRow | undefined {
  return OPERATION_ROWS.find(row => row.id === id && row.isPayer === isPayer);
}

const CASES = OPERATIONS.flatMap(operation =>
  [true, false].map(isPayer => ({
    operation,
    isPayer,
    id: operation.id,
    role: isPayer ? 'a payer' : 'a linked account',
  })),
);

describe('every operation, model, arrangement and role', () => {
  it('has a row', () => {
    const ids = OPERATIONS.map(({ id }) => id);
    expect(new Set(OPERATION_ROWS.map(({ id }) => id))).toEqual(new Set(ids));
    expect(CASES).toHaveLength(100);
  });

  it.each(CASES)('$id on $role', ({ operation, isPayer }) => {
    const row = rowOf(operation.id, isPayer);
    const answers = ACCOUNT_MODELS.flatMap(model =>
      BILLING_ARRANGEMENTS.flatMap(arrangement =>
        arrangement === 'BILLING_TRANSFER'
          ? []
          : [
              {
                model,
                arrangement,
                said: shortAnswer(
                  checkChange(
                    operation,
                    factsOf({
                      account: { isPayer },
                      terms: { model, arrangement },
                    }),
                  ),
                ),
                expected: row ? sorted(cellOf(row, model, arrangement)) : '?',
              },
            ],
      ),
    );
    expect(answers).toHaveLength(12);
    expect(answers.map(({ expected: _, ...answer }) => answer)).toEqual(
      answers.map(({ expected, said: _, ...answer }) => ({
        ...answer,
        said: expected,
      })),
    );
  });

  it.each(CASES)(
    '$id on $role under billing transfer',
    ({ operation, isPayer }) => {
      const row = rowOf(operation.id, isPayer);
      const said: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const model of ACCOUNT_MODELS) {
        for (const situation of SITUATIONS) {
          const { holder, isInside } = situation;
          const key = `${model} ${holder} ${isInside ? 'inside' : 'after'}`;
          const isDefined = model === 'ECAM' || model === 'SPAM';
          said[key] = shortAnswer(
            checkChange(
              operation,
              factsOf({
                account: { isPayer },
                terms: {
                  model,
                  arrangement: 'BILLING_TRANSFER',
                  transfer: isInside ? INSIDE : AFTER,
                },
                rootHolder: holder === 'STALE' ? 'CUSTOMER' : holder,
                ages: holder === 'STALE' ? staleOnly('CUSTODY') : ALL_FRESH,
              }),
            ),
          );
          expected[key] =
            row && isDefined
              ? sorted(transferCell(row, model, situation))
              : '?';
        }
      }
      expect(Object.keys(said)).toHaveLength(32);
      expect(said).toEqual(expected);
    },
  );

  it.each(OPERATIONS.map(({ id }) => id))(
    '%s on the account that receives transferred bills',
    id => {
      const operation = OPERATIONS.find(each => each.id === id);
      const said = shortAnswer(
        checkChange(
          operation!,
          factsOf({
            account: { isPayer: true, isBillTransferAccount: true },
          }),
        ),
      );
      expect(said).toBe(
        sorted(BILL_TRANSFER_CELLS.get(id) ?? rowOf(id, true)?.SPAM ?? '?'),
      );
    },
  );
});
