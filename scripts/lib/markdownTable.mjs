/**
 * A table of Markdown.
 *
 * @param {string[]} head
 * @param {string[][]} rows - escaped already.
 * @returns {string}
 */
export function markdownTable(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}
