import { createHash } from 'node:crypto';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

function bytesOf(seed: string): Buffer {
  return createHash('sha256').update(seed).digest();
}

/** A number that depends on nothing but the seed. */
export function derivedNumber(seed: string, below: number): number {
  return bytesOf(seed).readUIntBE(0, 6) % below;
}

/** Twelve digits, one in ten with a leading zero, that depend on nothing but the seed. */
export function derivedAccountId(seed: string): string {
  return String(derivedNumber(seed, 1e12)).padStart(12, '0');
}

/** Lower-case letters and digits that depend on nothing but the seed; at most 32. */
export function derivedText(seed: string, length: number): string {
  return Array.from(
    bytesOf(seed).subarray(0, length),
    byte => ALPHABET[byte % ALPHABET.length],
  ).join('');
}
