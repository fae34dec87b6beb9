import type { CheckId } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { tallyPosture } from '../../judge/posture/tallyPosture';
import type { PostureGroup } from '../../judge/posture/rollupTypes';
import { differs } from '../differs';
import {
  postureGroupRows,
  toPostureGroup,
  type PostureGroupRow,
} from './postureGroupRows';
import {
  POSTURE_DAYS_TABLE,
  POSTURE_RESULTS_TABLE,
  type PostureDayRow,
} from './tables';

/** Checks of which the portfolio is counted every day. */
export const COUNTED_CHECKS = [
  'exposure',
  'root-mfa',
  'root-four-eyes',
] as const satisfies readonly CheckId[];

/** How the portfolio stood on each day. */
export class PostureDays {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Counts the portfolio as it is now, and keeps it as the day of `at`. */
  async record(at: Date): Promise<void> {
    const day = at.toISOString().slice(0, 10);
    const groups: PostureGroupRow[] = await postureGroupRows(
      this.#knex,
    ).whereIn(`${POSTURE_RESULTS_TABLE}.check_id`, COUNTED_CHECKS);
    const rows = rowsOf(day, groups.map(toPostureGroup));
    const kept = new Map(
      (await this.#knex<PostureDayRow>(POSTURE_DAYS_TABLE).where({ day })).map(
        row => [keyOf(row), row],
      ),
    );
    const changed = rows.filter(row => {
      const before = kept.get(keyOf(row));
      return !before || differs(before, row);
    });
    if (changed.length > 0) {
      await this.#knex<PostureDayRow>(POSTURE_DAYS_TABLE)
        .insert(changed)
        .onConflict(['day', 'subject', 'check_id'])
        .merge();
    }
    rows.forEach(row => kept.delete(keyOf(row)));
    for (const { subject, check_id } of kept.values()) {
      await this.#knex<PostureDayRow>(POSTURE_DAYS_TABLE)
        .where({ day, subject, check_id })
        .delete();
    }
  }
}

function rowsOf(day: string, groups: readonly PostureGroup[]): PostureDayRow[] {
  const bySubject = new Map<PostureDayRow['subject'], PostureGroup[]>();
  for (const group of groups) {
    const subject = group.isPayer ? 'PAYER' : group.model;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), group]);
  }
  return [...bySubject].flatMap(([subject, own]) =>
    COUNTED_CHECKS.map(checkId => {
      const tally = tallyPosture(
        own.filter(group => group.checkId === checkId),
      );
      return {
        day,
        subject,
        check_id: checkId,
        exposed: tally.exposed,
        accepted: tally.accepted,
        protected: tally.protected,
        removed: tally.removed,
        not_observed: tally.notObserved,
        not_applicable: tally.notApplicable,
      };
    }),
  );
}

function keyOf({ subject, check_id }: PostureDayRow): string {
  return `${subject} ${check_id}`;
}
