import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';

/**
 * Fills a store that has no past, as if it had been polling for a while.
 *
 * @public
 */
export interface PortfolioHistory {
  /** Takes these entities as the complete content of the catalog at that time. */
  readCustomers(entities: Entity[], at: Date): Promise<void>;
  /** Polls every organization that config or customers name, as if it were `at`. */
  pollAll(at: Date): Promise<void>;
  /**
   * Reads root security as if it were `at`; everything else is taken as seen
   * again at that time. Poll first: only accounts that are known are read.
   *
   * @param payerAccountIds - of what may have changed; all without.
   */
  readPosture(at: Date, payerAccountIds?: readonly string[]): Promise<void>;
}

/**
 * Something that knows the past of a portfolio: an export of another tool, or
 * the script of a demo.
 *
 * @public
 */
export interface PortfolioHistorySource {
  /** For the log. */
  title: string;
  /** Called once, before polling starts, and only while the store has never held an account. */
  replay(history: PortfolioHistory): Promise<void>;
}

/** @public */
export interface PortfolioHistoryExtensionPoint {
  /** @throws when a source was set before. */
  setHistorySource(source: PortfolioHistorySource): void;
}

/** @public */
export const portfolioHistoryExtensionPoint =
  createExtensionPoint<PortfolioHistoryExtensionPoint>({
    id: 'aws-resale.portfolio-history',
  });
