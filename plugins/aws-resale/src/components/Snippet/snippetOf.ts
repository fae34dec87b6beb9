import type { Snippet } from 'backstage-plugin-aws-resale-common';

/** A text to paste as it is, with no line marked. */
export function snippetOf(text: string): Pick<Snippet, 'lines' | 'copy'> {
  return {
    lines: text.split('\n').map(line => ({ mark: 'SAME', text: line })),
    copy: text,
  };
}
