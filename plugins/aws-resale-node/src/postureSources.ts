import {
  createExtensionPoint,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import type { CheckId } from 'backstage-plugin-aws-resale-common';

/**
 * What a source from outside says of one check of one account.
 *
 * @public
 */
export interface PostureSourceFinding {
  /** Twelve digits. Of accounts that no organization holds nothing is kept. */
  accountId: string;
  /** A check of the table of checks that the source answers as a whole. */
  checkId: CheckId;
  /** `WARNING` and `NOT_AVAILABLE` decide nothing. */
  outcome: 'PASSED' | 'FAILED' | 'WARNING' | 'NOT_AVAILABLE';
  /** Muted, suppressed or archived: somebody set it aside, so it decides nothing. */
  isSetAside: boolean;
  /**
   * Id of the control or scanner check, for the evidence. Of several findings
   * with the same account, check and control the newest counts.
   */
  control?: string;
  /**
   * ISO 8601, when the scanner looked. A finding is not believed before its time
   * and not after `awsResale.posture.freshFor.importedFinding`.
   */
  observedAt: string;
}

/** @public */
export interface PostureSourceContext {
  /** Aborts when the backend stops or the reading takes too long. */
  signal: AbortSignal;
  logger: LoggerService;
}

/**
 * Something besides AWS that knows the root security of accounts: a scanner, an
 * export, an inventory of another team. It runs on one process at a time.
 *
 * @public
 */
export interface PostureSource {
  /**
   * Unique; lower-case letters, digits and dashes, at most 64. What the source
   * said is kept under it, so it stays the same for good.
   */
  id: string;
  /** For people: evidence and the Sources page name the source by it. */
  title: string;
  /** How often it is read. After a failure it is read again sooner. */
  interval: HumanDuration;
  /**
   * Reads everything that the source has to say now, in batches of any size.
   * Nothing is kept before the last batch has come. A complete reading replaces
   * what the source had said of the accounts that it names; accounts that it no
   * longer names keep theirs until it is too old.
   *
   * @throws whatever goes wrong. Nothing is lost then: all accounts keep what the
   * source had said of them. The message is logged and shown on the Sources page,
   * so it says what to do, and holds no secret and no e-mail address.
   */
  read(context: PostureSourceContext): AsyncIterable<PostureSourceFinding[]>;
}

/** @public */
export interface PostureSourcesExtensionPoint {
  /** @throws when the id is none, or a source was added under it before. */
  addPostureSource(source: PostureSource): void;
}

/**
 * Takes further sources of root security, beside those that the backend reads
 * from AWS. Their findings rank below own readings and below Security Hub.
 *
 * @public
 */
export const postureSourcesExtensionPoint =
  createExtensionPoint<PostureSourcesExtensionPoint>({
    id: 'aws-resale.posture-sources',
  });
