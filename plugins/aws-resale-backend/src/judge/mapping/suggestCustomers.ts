import type { Signal, Suggestion } from 'backstage-plugin-aws-resale-common';
import { CONFIDENCES } from './confidences';
import type { CustomerClues } from './CustomerClues';
import { suggestFromDomain } from './suggestFromDomain';
import { suggestFromName } from './suggestFromName';
import { suggestFromSiblings } from './suggestFromSiblings';
import { suggestFromTag } from './suggestFromTag';
import type { SignalReading, UnmappedAccount } from './suggestTypes';

const MOST_SUGGESTED = 3;

interface Candidate {
  ref: string;
  signals: Signal[];
  agreeing: number;
  /** Agreeing signals less those against. */
  score: number;
}

/**
 * Customers that an account without one may belong to, strongest first, at
 * most three, each with every kind of signal in words.
 *
 * Three signals for a customer and none against make it `STRONG`, two `LIKELY`,
 * one `WEAK`; each signal against takes one away, and so does another customer
 * for whom as much speaks. Nothing is ever mapped by a suggestion alone.
 */
export function suggestCustomers(
  account: UnmappedAccount,
  context: {
    clues: CustomerClues;
    providerDomains: readonly string[];
    customerTagKey: string;
  },
): Suggestion[] {
  const { clues, providerDomains, customerTagKey } = context;
  const readings = [
    suggestFromSiblings(account, clues),
    suggestFromDomain(account, clues, providerDomains),
    suggestFromName(account, clues),
    suggestFromTag(account, clues, customerTagKey),
  ];
  const refs = new Set(
    readings.flatMap(reading => [...reading.speaksFor.keys()]),
  );
  const candidates = [...refs]
    .map(ref => weigh(ref, readings))
    .filter(candidate => candidate.score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.agreeing - a.agreeing ||
        siblingsOf(b, account) - siblingsOf(a, account) ||
        (a.ref < b.ref ? -1 : 1),
    );
  return candidates.slice(0, MOST_SUGGESTED).map(candidate => {
    const hasRival = candidates.some(
      other => other !== candidate && other.score === candidate.score,
    );
    const level = Math.min(candidate.score, CONFIDENCES.length - 1);
    return {
      customer: { ref: candidate.ref, title: clues.titleOf(candidate.ref) },
      confidence: CONFIDENCES[hasRival ? level - 1 : level],
      agreeing: candidate.agreeing,
      signals: candidate.signals,
    };
  });
}

function weigh(ref: string, readings: readonly SignalReading[]): Candidate {
  const signals = readings.map((reading): Signal => {
    const reason = reading.speaksFor.get(ref);
    return {
      kind: reading.kind,
      ...(reason === undefined
        ? reading.otherwise(ref)
        : { speaks: 'FOR', text: reason }),
    };
  });
  const agreeing = signals.filter(signal => signal.speaks === 'FOR').length;
  const against = signals.filter(signal => signal.speaks === 'AGAINST').length;
  return { ref, signals, agreeing, score: agreeing - against };
}

function siblingsOf(candidate: Candidate, account: UnmappedAccount): number {
  return account.siblings.organization.get(candidate.ref) ?? 0;
}
