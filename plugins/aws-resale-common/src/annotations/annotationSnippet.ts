import type { Snippet, SnippetLine } from '../api';
import { annotationText } from './annotationText';
import { yamlText } from './yamlText';

const HEAD = ['metadata:', '  annotations:'];

/**
 * Shows a change of annotations as lines of YAML, with the whole block to copy.
 * Lines hide the names in e-mail addresses; the block to copy is exact.
 *
 * @param before - the present annotations of the contract, see
 * `contractAnnotations`. Others would be shown as well.
 * @param after - the same after the change. Their order is kept.
 * @public
 */
export function annotationSnippet(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, string>>,
): Snippet {
  const entries = Object.entries(after).map(
    ([key, value]) => `    ${yamlText(key)}: ${yamlText(value)}`,
  );
  const copy =
    entries.length > 0 ? [...HEAD, ...entries] : [HEAD[0], `${HEAD[1]} {}`];
  return {
    kind: 'ANNOTATION',
    lines: [
      ...HEAD.map(text => ({ mark: 'SAME' as const, text })),
      ...changedLines(before, after),
    ].map(({ mark, text }) => ({ mark, text: withoutNames(text) })),
    copy: `${copy.join('\n')}\n`,
  };
}

function changedLines(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, string>>,
): SnippetLine[] {
  const old = Object.entries(before).map(([key, value]) => ({
    key,
    line: `    ${yamlText(key)}: ${yamlValue(value)}`,
    isGone: !Object.hasOwn(after, key),
  }));
  const lines: SnippetLine[] = [];
  let next = 0;
  const nextKept = () =>
    old.findIndex((one, index) => index >= next && !one.isGone);
  // A removed line stands before the one that follows in its place.
  const removeUpTo = (end: number) => {
    for (; next < end; next++) {
      if (old[next].isGone) {
        lines.push({ mark: 'REMOVED', text: old[next].line });
      }
    }
  };
  for (const [key, value] of Object.entries(after)) {
    const line = `    ${yamlText(key)}: ${yamlText(value)}`;
    const index = old.findIndex(one => one.key === key);
    if (index < 0) {
      const kept = nextKept();
      removeUpTo(kept < 0 ? old.length : kept);
      lines.push({ mark: 'ADDED', text: line });
    } else {
      removeUpTo(index + 1);
      lines.push(
        ...(old[index].line === line
          ? [{ mark: 'SAME' as const, text: line }]
          : [
              { mark: 'REMOVED' as const, text: old[index].line },
              { mark: 'ADDED' as const, text: line },
            ]),
      );
    }
  }
  removeUpTo(old.length);
  return lines;
}

function yamlValue(value: unknown): string {
  if (typeof value === 'string') {
    return yamlText(value);
  }
  const text = annotationText(value);
  if (Array.isArray(value) && text !== undefined) {
    return `[${text}]`;
  }
  return text ?? (value === null ? '' : '…');
}

/** E-mail addresses are personal data: their domain is shown. */
function withoutNames(text: string): string {
  const parts = text.split('@');
  return parts
    .map((part, index) =>
      index < parts.length - 1 ? `${part.slice(0, nameStart(part))}…` : part,
    )
    .join('@');
}

/** Where the last word begins; a regular expression would be slow on long ones. */
function nameStart(text: string): number {
  let start = text.length;
  while (start > 0 && !/[\s,;:'"[\]]/.test(text[start - 1])) {
    start--;
  }
  return start;
}
