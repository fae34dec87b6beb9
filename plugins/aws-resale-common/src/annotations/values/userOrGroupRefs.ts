import { quoteValue } from '../../quoteValue';
import type { ReportProblem, ValueProblem } from '../AnnotationDefinition';
import { closest } from '../closest';
import { readList } from '../readList';
import { splitList } from '../splitList';

const ENTITY_REF = /^(user|group):(?:([a-z0-9-]+)\/)?([a-z0-9][a-z0-9_.-]*)$/;

const KINDS: ReadonlyMap<string, string> = new Map([
  ['user', 'user'],
  ['group', 'group'],
]);

function normalizeRef(text: string): string | undefined {
  const match = ENTITY_REF.exec(text.toLowerCase());
  return match ? `${match[1]}:${match[2] ?? 'default'}/${match[3]}` : undefined;
}

/** @internal */
export function splitRefs(text: string): string[] {
  return splitList(text, word => normalizeRef(word) !== undefined);
}

/** A kind that is missing, misspelt or set off with a slash. */
function meantRef(item: string): string | undefined {
  const [, kind, rest] = /^([a-z]+)[:/](.+)$/i.exec(item) ?? [];
  if (rest === undefined) {
    return normalizeRef(`user:${item}`);
  }
  const meantKind = closest(kind.toLowerCase(), KINDS, 0.34);
  if (meantKind) {
    return normalizeRef(`${meantKind}:${rest}`);
  }
  return item.includes(':') ? undefined : normalizeRef(`user:${item}`);
}

function notARef(item: string): ValueProblem {
  const suggestion = item.includes('@') ? undefined : meantRef(item);
  return {
    code: 'NOT_A_REF',
    value: item,
    ...(suggestion && { suggestion }),
    message: `${quoteValue(
      item,
    )} is not the ref of a user or group; write it like user:default/jane.doe${
      suggestion ? `: did you mean "${suggestion}"?` : ''
    }`,
  };
}

/**
 * Reads a list of refs of users and groups into full refs in lower case. The
 * namespace may be left out, the kind may not.
 *
 * @public
 */
export function readUserOrGroupRefs(
  text: string,
  report: ReportProblem,
): string[] {
  return readList(
    splitRefs(text),
    item => {
      const ref = normalizeRef(item);
      if (!ref) {
        report(notARef(item));
      }
      return ref;
    },
    report,
  );
}
