import {
  CHECK_SUBJECTS,
  OPERATION_GROUPS,
  OPERATION_TRAITS,
  OPERATIONS,
  PARTITIONS,
  UNDO_KINDS,
} from 'backstage-plugin-aws-resale-common';
import type {
  ByModel,
  CheckSubject,
  Operation,
  OperationCell,
  OperationVerdicts,
  TransferCell,
} from 'backstage-plugin-aws-resale-common';
import type { ConfigSection } from './ConfigSection';
import { readOperationCell, readWord, readWords } from './readOperationCell';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

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

function readVerdicts(
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

/** A text that an own operation cannot do without. */
function required(section: ConfigSection, key: string, what: string): string {
  const text = section.text(key);
  if (text === undefined && section.raw(key) === undefined) {
    section.report(key, `is missing; an operation of your own needs ${what}`);
  }
  return text ?? '';
}

/** Pages show it as a link, so it has to be one. */
function readUrl(section: ConfigSection): string | undefined {
  const url = section.text('url');
  if (url !== undefined && !/^https:\/\/\S+$/.test(url)) {
    section.report('url', 'is no link; write one that begins with https://');
    return undefined;
  }
  return url;
}

function adjusted(section: ConfigSection, operation: Operation): Operation {
  return {
    ...operation,
    title: section.text('title') ?? operation.title,
    isCommon: section.flag('common', operation.isCommon),
    requires: section.text('requires') ?? operation.requires,
    wayBack: section.text('wayBack') ?? operation.wayBack,
    url: readUrl(section) ?? operation.url,
    verdicts: readVerdicts(
      section,
      operation.verdicts,
      operation.appliesTo,
      operation.undo === 'NO',
    ),
  };
}

function added(section: ConfigSection, id: string): Operation {
  const appliesTo = readWords(section, 'appliesTo', CHECK_SUBJECTS);
  const group = required(section, 'group', 'one of the groups');
  const undo = required(section, 'undo', 'to say what can be undone');
  const kind = undo ? readWord(section, 'undo', undo, UNDO_KINDS) : undefined;
  const verdicts = readVerdicts(section, {}, appliesTo, kind === 'NO');
  if (appliesTo.length === 0) {
    section.report(
      'appliesTo',
      `is missing; write what it is done on, some of ${CHECK_SUBJECTS.join(
        ', ',
      )}`,
    );
  }
  for (const role of ['payer', 'linked'] as const) {
    const isOn = Object.hasOwn(verdicts, role);
    if (isOn && section.raw(role) === undefined) {
      section.report(role, 'is missing; write its verdict and reason');
    }
  }
  return {
    id,
    title: required(section, 'title', 'a verb and an object'),
    group:
      (group && readWord(section, 'group', group, OPERATION_GROUPS)) ||
      'SUPPORT',
    isCommon: section.flag('common', false),
    appliesTo,
    partitions: PARTITIONS,
    states: [],
    traits: readWords(section, 'traits', OPERATION_TRAITS),
    facts: [],
    undo: kind ?? 'NO',
    wayBack: required(section, 'wayBack', 'a way back, or the word None'),
    requires: required(section, 'requires', 'what AWS requires for it'),
    url:
      readUrl(section) ??
      required(section, 'url', 'a link to its documentation'),
    actions: (section.texts('actions') ?? []).map(({ text }) => text),
    verdicts,
  };
}

/**
 * Reads the list `operations` of a section: adjustments of built-in operations
 * by their id, and operations of an adopter's own. Built-in ones keep their
 * place and what is not written; own ones follow in their order.
 */
export function readOperations(section: ConfigSection): readonly Operation[] {
  const table = new Map(OPERATIONS.map(each => [each.id, each]));
  const seen = new Set<string>();
  for (const item of section.sections('operations') ?? []) {
    const id = item.text('id');
    if (id === undefined || !ID.test(id)) {
      item.report(
        'id',
        'is missing or not written like account-close; write the id of a built-in operation, or one of your own',
      );
    } else if (seen.has(id)) {
      item.report('id', `"${id}" is written twice; put both into one item`);
    } else {
      seen.add(id);
      const present = table.get(id);
      table.set(id, present ? adjusted(item, present) : added(item, id));
    }
  }
  return [...table.values()];
}
