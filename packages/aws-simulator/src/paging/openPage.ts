import type { Listing, Parameters } from '../server/Operation';
import type { EmptyPages } from './EmptyPages';
import { Page } from './Page';
import type { TokenCodec } from './TokenCodec';

/** The request for which a page is opened. */
export interface PageRequest {
  listing: Listing;
  /** Operation and account, to which tokens are bound. */
  owner: string;
  parameters: Parameters;
  codec: TokenCodec;
  emptyPages: EmptyPages;
  now: number;
}

const MILLISECONDS_PER_MINUTE = 60_000;

/**
 * Reads size and token of a request that lists.
 *
 * @throws ServiceError for a bad size or token
 */
export function openPage(request: PageRequest): Page {
  const { listing, parameters, codec, now } = request;
  const token = parameters[listing.tokenField];
  const binding = bindingOf(request);
  const start =
    token === undefined || token === null || token === ''
      ? undefined
      : codec.decode(binding, String(token));
  if (token && !start) {
    throw listing.invalidToken();
  }
  if (
    start &&
    listing.tokenMinutes !== undefined &&
    now - start.issuedAt > listing.tokenMinutes * MILLISECONDS_PER_MINUTE
  ) {
    throw (listing.expiredToken ?? listing.invalidToken)();
  }
  return new Page({
    size: sizeOf(listing, parameters),
    emptyPages: request.emptyPages,
    start,
    tokenFor: content => codec.encode(binding, { ...content, issuedAt: now }),
  });
}

/** All parameters but token and size: AWS lets the size change on the way. */
function bindingOf({ listing, owner, parameters }: PageRequest): string {
  const others = Object.entries(parameters)
    .filter(
      ([name]) => name !== listing.tokenField && name !== listing.sizeField,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([owner, others]);
}

function sizeOf(listing: Listing, parameters: Parameters): number {
  const given = listing.sizeField && parameters[listing.sizeField];
  if (given === undefined || given === null) {
    return listing.defaultSize;
  }
  const size = listing.hasTextSize ? Number(given) : given;
  if (typeof size !== 'number' || !Number.isInteger(size)) {
    throw listing.invalidSize('NOT_A_NUMBER');
  }
  if (size < 1) {
    throw listing.invalidSize('TOO_SMALL');
  }
  if (size > listing.maximumSize) {
    throw listing.invalidSize('TOO_LARGE');
  }
  return size;
}
