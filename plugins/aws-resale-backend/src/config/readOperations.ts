import {
  CHECK_SUBJECTS,
  closest,
  OPERATION_GROUPS,
  OPERATION_IDS,
  OPERATION_TRAITS,
  OPERATIONS,
  PARTITIONS,
  UNDO_KINDS,
} from 'backstage-plugin-aws-resale-common';
import type { Operation } from 'backstage-plugin-aws-resale-common';
import type { ConfigSection } from './ConfigSection';
import { readWord, readWords } from './readOperationCell';
import { readVerdicts } from './readVerdicts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** The contract of the API takes none that is longer. */
const LONGEST_ID = 80;
const BUILT_IN: ReadonlyMap<string, string> = new Map(
  OPERATION_IDS.map(id => [id, id]),
);
/** What a built-in operation keeps, and so only one of an adopter's own says. */
const OF_OWN = ['group', 'appliesTo', 'undo', 'traits', 'actions'];

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
  for (const key of OF_OWN.filter(each => section.raw(each) !== undefined)) {
    section.report(
      key,
      'is for operations of your own; a built-in one keeps what it has, remove it',
    );
  }
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

/** Says what is wrong with an item that is meant for an operation there is none of. */
function whyNone(section: ConfigSection, id: string): string | undefined {
  if (OF_OWN.some(key => section.raw(key) !== undefined)) {
    return undefined;
  }
  const meant = closest(id, BUILT_IN, 0.2);
  if (meant) {
    return `"${id}" is no built-in operation: did you mean "${meant}"? One of your own says its group, appliesTo and undo too`;
  }
  return section.flag('enabled', true)
    ? undefined
    : `"${id}" is no built-in operation, so there is nothing to take away; remove the item`;
}

function readId(
  section: ConfigSection,
  seen: ReadonlySet<string>,
): string | undefined {
  const id = section.text('id');
  if (id === undefined || !ID.test(id) || id.length > LONGEST_ID) {
    section.report(
      'id',
      `is missing or not written like account-close, with at most ${LONGEST_ID} characters; write the id of a built-in operation, or one of your own`,
    );
    return undefined;
  }
  if (seen.has(id)) {
    section.report('id', `"${id}" is written twice; put both into one item`);
    return undefined;
  }
  return id;
}

/**
 * Reads the list `operations` of a section: adjustments of built-in operations
 * by their id, and operations of an adopter's own. Built-in ones keep their
 * place and what is not written; own ones follow in their order. What is not
 * enabled is checked and left out.
 */
export function readOperations(section: ConfigSection): readonly Operation[] {
  const table = new Map(OPERATIONS.map(each => [each.id, each]));
  const seen = new Set<string>();
  for (const item of section.sections('operations') ?? []) {
    const id = readId(item, seen);
    if (id === undefined) {
      continue;
    }
    seen.add(id);
    const present = table.get(id);
    const problem = present ? undefined : whyNone(item, id);
    if (problem) {
      item.report('id', problem);
      continue;
    }
    table.set(id, present ? adjusted(item, present) : added(item, id));
    if (!item.flag('enabled', true)) {
      table.delete(id);
    }
  }
  return [...table.values()];
}
