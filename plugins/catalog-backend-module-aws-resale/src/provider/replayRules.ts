import type { FeedPage } from 'backstage-plugin-aws-resale-common';
import type { CatalogSettings } from '../config/types';
import type { FeedState } from '../store/types';

/**
 * Raise it when the same feed items make other entities than before, so that
 * an upgrade reaches all of them and not only those that change.
 */
const ENTITY_VERSION = 1;

/** A store that was begun anew fills for so long before it is believed. */
const SETTLING_MS = 60 * 60 * 1000;

/** What the entities are made with; another text asks for a replay. */
export function settingsFingerprint(settings: CatalogSettings): string {
  return JSON.stringify({
    entityVersion: ENTITY_VERSION,
    accounts: settings.accounts,
    namespace: settings.namespace,
    defaultOwner: settings.defaultOwner,
    // So that releasing a held removal takes effect at once.
    removalLimit: settings.removalLimit,
  });
}

/**
 * Whether a page comes from another store than the one that is applied: a new
 * one, or the same one restored from a backup.
 */
export function isAnotherStore(state: FeedState, page: FeedPage): boolean {
  return page.epoch !== state.epoch || page.head < state.revision;
}

/**
 * Whether entities that the feed lacks may be taken for gone. A new store
 * lacks everything that is not polled yet, so it has an hour, or one replay
 * interval where that is shorter.
 */
export function isSettled(
  state: FeedState,
  settings: CatalogSettings,
  at: Date,
): boolean {
  return (
    state.epochSince !== undefined &&
    at.getTime() - state.epochSince.getTime() >=
      Math.min(SETTLING_MS, settings.replayIntervalMs)
  );
}

/** Whether everything has to be read from zero, given what the feed says. */
export function needsReplay(
  state: FeedState,
  page: FeedPage,
  settings: CatalogSettings,
  now: Date,
): boolean {
  if (
    isAnotherStore(state, page) ||
    state.settings !== settingsFingerprint(settings)
  ) {
    return true;
  }
  if (state.replayStartedAt) {
    return false;
  }
  const last = state.replayCompletedAt;
  return (
    last === undefined ||
    now.getTime() - last.getTime() >= settings.replayIntervalMs ||
    // The last one came too early to remove what is gone.
    (!isSettled(state, settings, last) && isSettled(state, settings, now))
  );
}
