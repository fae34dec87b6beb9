import { withoutEmailAddresses } from 'backstage-plugin-aws-resale-common';
import { writtenDate } from '../writtenDate';

/** An ISO time as sentences have it, always in UTC: `21 Nov 2026, 14:05 UTC`. */
export function writtenTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) {
    return 'an unreadable time';
  }
  const [date, clock] = time.toISOString().split('T');
  return `${writtenDate(date)}, ${clock.slice(0, 5)} UTC`;
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** `Acme’s`, `Ems’`. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

/**
 * The same value with no e-mail address in any of its texts. Nearly no text has
 * one, so that it is looked for before anything is made anew.
 */
export function cleaned<T>(value: T): T {
  return mayHoldAddress(value) ? withoutAddresses(value) : value;
}

function mayHoldAddress(value: unknown): boolean {
  if (typeof value === 'string') {
    return value.includes('@');
  }
  if (Array.isArray(value)) {
    return value.some(mayHoldAddress);
  }
  if (typeof value === 'object') {
    for (const key in value) {
      if (mayHoldAddress(value[key as keyof typeof value])) {
        return true;
      }
    }
  }
  return false;
}

function withoutAddresses<T>(value: T): T {
  if (typeof value === 'string') {
    return withoutEmailAddresses(value) as T;
  }
  if (Array.isArray(value)) {
    return value.map(withoutAddresses) as T;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, withoutAddresses(item)]),
    ) as T;
  }
  return value;
}
