const DAY_MS = 24 * 60 * 60 * 1000;

/** Days that AWS gives for handing a payer over, counted from the start. */
const TRANSFER_DAYS = 60;

/** Where a payer stands in the hand-over that follows a billing transfer. */
export interface TransferWindow {
  /** ISO date on which the transfer takes effect: day 0, inside. */
  startsOn: string;
  /** ISO date of day 60, the last one inside. */
  endsOn: string;
  phase: 'BEFORE' | 'INSIDE' | 'AFTER';
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** A day as a time; undefined when it is unknown or unreadable. */
function dayOf(text: string | undefined): number | undefined {
  const date = text?.slice(0, 10) ?? '';
  const time = Date.parse(`${date}T00:00:00Z`);
  // The engine rolls 31 February over to March, so the day is compared.
  return !Number.isNaN(time) && isoDate(time) === date ? time : undefined;
}

/**
 * The last day on which a payer may be handed over after a billing transfer.
 *
 * @param started - ISO date or time; only its date counts.
 * @returns ISO date of day 60, undefined when the start cannot be read.
 */
export function transferEndsOn(started: string): string | undefined {
  const start = dayOf(started);
  return start === undefined
    ? undefined
    : isoDate(start + TRANSFER_DAYS * DAY_MS);
}

/**
 * The day on which a transfer took effect, of which the last day for handing
 * the payer over is known: the other way round than {@link transferEndsOn}.
 *
 * @param endsOn - ISO date of day 60.
 * @returns ISO date of day 0, undefined when the end cannot be read.
 */
export function transferStartsOn(endsOn: string): string | undefined {
  const end = dayOf(endsOn);
  return end === undefined ? undefined : isoDate(end - TRANSFER_DAYS * DAY_MS);
}

/**
 * The 60 days after a billing transfer took effect. Whole days in UTC, as AWS
 * starts transfers at 00:00 UTC; both the start and day 60 are inside.
 *
 * @param started - ISO date or time; only its date counts.
 * @returns undefined when the start is unknown or unreadable.
 * @see https://docs.aws.amazon.com/partner-central/latest/getting-started/transferring-organization-ownership.html
 */
export function transferWindow(
  started: string | undefined,
  now: Date,
): TransferWindow | undefined {
  const start = dayOf(started);
  if (start === undefined) {
    return undefined;
  }
  const day = Math.floor((now.getTime() - start) / DAY_MS);
  let phase: TransferWindow['phase'] = 'INSIDE';
  if (day < 0) {
    phase = 'BEFORE';
  } else if (day > TRANSFER_DAYS) {
    phase = 'AFTER';
  }
  return {
    startsOn: isoDate(start),
    endsOn: isoDate(start + TRANSFER_DAYS * DAY_MS),
    phase,
  };
}
