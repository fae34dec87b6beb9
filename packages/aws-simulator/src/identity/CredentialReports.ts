/** How far the newest credential report of an account is. */
export type CredentialReportState =
  | { kind: 'ABSENT' }
  | { kind: 'IN_PROGRESS' }
  | { kind: 'COMPLETE'; content: string; generatedAt: number }
  | { kind: 'EXPIRED' };

interface Report {
  /** How many further calls find it unfinished. */
  callsToGo: number;
  content: string;
  generatedAt: number;
}

/** A report is made in seconds: here it takes one look that finds it unfinished. */
const UNFINISHED_LOOKS = 1;
const HOURS_4 = 4 * 60 * 60 * 1000;

/**
 * Keeps the newest credential report of each account. A new one may be made
 * when the last one is four hours old.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export class CredentialReports {
  readonly #reports = new Map<string, Report>();

  /**
   * Looks at the report of an account, which takes it forward.
   *
   * @param now - milliseconds since the epoch
   */
  look(accountId: string, now: number): CredentialReportState {
    const report = this.#reports.get(accountId);
    if (!report) {
      return { kind: 'ABSENT' };
    }
    if (report.callsToGo > 0) {
      report.callsToGo -= 1;
      return { kind: 'IN_PROGRESS' };
    }
    const { content, generatedAt } = report;
    return now - generatedAt >= HOURS_4
      ? { kind: 'EXPIRED' }
      : { kind: 'COMPLETE', content, generatedAt };
  }

  /** Begins a new report, which shows what was so at its beginning. */
  start(accountId: string, content: string, now: number): void {
    this.#reports.set(accountId, {
      callsToGo: UNFINISHED_LOOKS,
      content,
      generatedAt: now,
    });
  }

  /** Forgets all of them. */
  clear(): void {
    this.#reports.clear();
  }
}
