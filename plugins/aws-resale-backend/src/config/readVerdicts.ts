import type {
  ByModel,
  CheckSubject,
  OperationCell,
  OperationVerdicts,
  TransferCell,
} from 'backstage-plugin-aws-resale-common';
import type { ConfigSection } from './ConfigSection';
import { readOperationCell } from './readOperationCell';

/** What a role has where an own operation says nothing of billing transfer. */
const IN_CUSTOMERS_PAYER = { form: 'ORGANIZATION' } as const;
const BY_LINKED_CUSTODY = { form: 'LINKED' } as const;

type Cell = OperationCell | TransferCell;

/**
 * Cells of a role, for both models or for each of them; a model that is not
 * written keeps what it has.
 */
function readColumn<T extends Cell>(
  section: ConfigSection,
  key: keyof OperationVerdicts,
  present: ByModel<T> | undefined,
  isFinal: boolean,
): ByModel<T | OperationCell> | undefined {
  if (section.raw(key) === undefined) {
    return present;
  }
  const column = section.section(key);
  const isByModel = ['ECAM', 'SPAM'].some(
    model => column.raw(model) !== undefined,
  );
  if (!isByModel) {
    const cell = readOperationCell(column, isFinal);
    return cell ? { ECAM: cell, SPAM: cell } : present;
  }
  const [ECAM, SPAM] = (['ECAM', 'SPAM'] as const).map(model =>
    column.raw(model) === undefined
      ? present?.[model]
      : readOperationCell(column.section(model), isFinal) ?? present?.[model],
  );
  if (!ECAM || !SPAM) {
    section.report(key, 'has to say what holds under ECAM and under SPAM');
    return present;
  }
  return { ECAM, SPAM };
}

/**
 * Reads what follows for an operation, by role.
 *
 * @param present - what holds where nothing is written.
 * @param isFinal - whether the operation cannot be undone.
 */
export function readVerdicts(
  section: ConfigSection,
  present: OperationVerdicts,
  appliesTo: readonly CheckSubject[],
  isFinal: boolean,
): OperationVerdicts {
  const isOnLinked = appliesTo.includes('LINKED');
  const isOnPayer = appliesTo.some(subject => subject !== 'LINKED');
  const known = (key: keyof OperationVerdicts, isOn: boolean) => {
    if (!isOn && section.raw(key) !== undefined) {
      section.report(
        key,
        'is about a role that the operation is not on; remove it',
      );
    }
    return isOn;
  };
  const columns = {
    ...(known('payer', isOnPayer) && {
      payer: readColumn(section, 'payer', present.payer, isFinal),
      transferPayer: readColumn<Cell>(
        section,
        'transferPayer',
        present.transferPayer ?? {
          ECAM: IN_CUSTOMERS_PAYER,
          SPAM: IN_CUSTOMERS_PAYER,
        },
        isFinal,
      ),
    }),
    ...(known('linked', isOnLinked) && {
      linked: readColumn(section, 'linked', present.linked, isFinal),
      transferLinked: readColumn<Cell>(
        section,
        'transferLinked',
        present.transferLinked ?? {
          ECAM: BY_LINKED_CUSTODY,
          SPAM: BY_LINKED_CUSTODY,
        },
        isFinal,
      ),
    }),
  };
  known('transferPayer', isOnPayer);
  known('transferLinked', isOnLinked);
  const own = known('billTransferAccount', isOnPayer)
    ? section.raw('billTransferAccount')
    : undefined;
  return {
    ...present,
    ...columns,
    ...(own !== undefined && {
      billTransferAccount:
        readOperationCell(section.section('billTransferAccount'), isFinal) ??
        present.billTransferAccount,
    }),
  };
}
