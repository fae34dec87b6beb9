import type { OperationList } from 'backstage-plugin-aws-resale-common';
import { oneLine } from './oneLine';

const SUBJECTS = {
  PAYER: 'payer',
  LINKED: 'linked account',
  ORGANIZATION: 'organization',
} as const;

/** Writes the operations for people, one a line: id, title, and on what it is done. */
export function writeOperations({ items }: OperationList): string {
  const width = Math.max(0, ...items.map(({ id }) => id.length));
  return items
    .map(({ id, title, appliesTo }) => {
      const on = appliesTo.map(subject => SUBJECTS[subject] ?? subject);
      return `${id.padEnd(width)}  ${oneLine(title)} (${on.join(', ')})\n`;
    })
    .join('');
}
