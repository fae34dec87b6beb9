import type { CustodyFacet } from 'backstage-plugin-aws-resale-common';
import { FACET_WORDS } from '../../judge/posture/checks/facetWords';
import { linkOf } from './linkOf';
import type {
  CustodyQuestion,
  CustodyReview,
  DueNotification,
  ToldCustomer,
} from './types';
import { countOf, namesOf } from './words';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Records of custody whose review is near, or that just ran out: one
 * notification for each customer, and each review day of a customer once.
 */
export function custodyNotifications(
  question: CustodyQuestion,
  customers: ReadonlyMap<string, ToldCustomer>,
): DueNotification[] {
  const { during, told, remindDays, graceDays } = question;
  const today = dayOf(during.to);
  const first = dayOf(new Date(during.to.getTime() - graceDays * DAY_MS));
  const last = dayOf(new Date(during.to.getTime() + remindDays * DAY_MS));
  const byCustomer = new Map<string, CustodyReview[]>();
  for (const review of question.reviews) {
    if (
      review.nextReview >= first &&
      review.nextReview <= last &&
      countedDuring(review, during) &&
      !told.has(keyOf(review))
    ) {
      byCustomer.set(review.customerRef, [
        ...(byCustomer.get(review.customerRef) ?? []),
        review,
      ]);
    }
  }
  return [...byCustomer].flatMap(([ref, reviews]) => {
    const customer = customers.get(ref);
    return customer && customer.recipients.length > 0
      ? [notify(reviews, customer, today)]
      : [];
  });
}

function notify(
  reviews: readonly CustodyReview[],
  customer: ToldCustomer,
  today: string,
): DueNotification {
  const accountIds = reviews.map(({ accountId }) => accountId);
  const accounts = countOf(new Set(accountIds).size, 'account');
  const ranOut = reviews.filter(({ nextReview }) => nextReview < today);
  return {
    rule: 'custody-expiring',
    customer,
    at: `${today}T00:00:00.000Z`,
    keys: [...new Set(reviews.map(keyOf))].sort(),
    recipients: customer.recipients,
    payload: {
      title: `${customer.title}: custody of ${accounts} ${
        ranOut.length === reviews.length ? 'has run out' : 'has to be reviewed'
      }`,
      description: describe(reviews, today),
      link: linkOf(customer.ref, accountIds),
      severity: ranOut.length > 0 ? 'high' : 'normal',
      topic: 'custody-expiring',
      scope: `aws-resale:custody-expiring:${customer.ref}`,
    },
  };
}

/** Names facets and accounts, and neither custodians nor places. */
function describe(reviews: readonly CustodyReview[], today: string): string {
  const days = [...new Set(reviews.map(it => it.nextReview))].sort();
  return [
    ...days.map(day => {
      const ofDay = reviews.filter(it => it.nextReview === day);
      const accounts = countOf(
        new Set(ofDay.map(it => it.accountId)).size,
        'account',
      );
      return `${accounts}: the record of ${facetsOf(ofDay)} ${
        day < today ? `ran out on ${day}` : `counts until ${day}`
      }.`;
    }),
    'Custody that ran out proves no four-eyes.',
    'Next step: Ask whoever keeps them whether it is still so, and attest it anew.',
    `Accounts: ${namesOf(reviews)}.`,
  ].join(' ');
}

function facetsOf(reviews: readonly CustodyReview[]): string {
  const facets = new Set<CustodyFacet>(reviews.map(({ facet }) => facet));
  return Object.entries(FACET_WORDS)
    .filter(([facet]) => facets.has(facet as CustodyFacet))
    .map(([, words]) => words)
    .join(', ');
}

function countedDuring(
  { inForceFrom, inForceUntil }: CustodyReview,
  { from, to }: CustodyQuestion['during'],
): boolean {
  return (
    Date.parse(inForceFrom) <= to.getTime() &&
    (inForceUntil === undefined || Date.parse(inForceUntil) > from.getTime())
  );
}

function keyOf({ customerRef, nextReview }: CustodyReview): string {
  return `${customerRef}|${nextReview}`;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
