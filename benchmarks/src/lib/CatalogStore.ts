import type { Knex } from 'knex';
import type { PostgresServer } from './PostgresServer';

/** The catalog's tables, read past it. Its entities here are ours, but for customers. */
export class CatalogStore {
  readonly #knex: Knex;

  constructor(postgres: PostgresServer) {
    this.#knex = postgres.plugin('catalog');
  }

  /** Entities that the catalog was given. */
  async countGiven(): Promise<number> {
    return this.#count(this.#ours());
  }

  /** Entities that anyone who asks the catalog gets. */
  async countServed(): Promise<number> {
    return this.#count(
      this.#ours()
        .join(
          'final_entities',
          'final_entities.entity_id',
          'refresh_state.entity_id',
        )
        .whereNotNull('final_entities.final_entity'),
    );
  }

  /** Entities that the catalog wants to process before a moment. */
  async countDueBefore(moment: Date): Promise<number> {
    return this.#count(
      this.#knex('refresh_state').where('next_update_at', '<', moment),
    );
  }

  /** What the catalog still has to process or to stitch at this moment. */
  async countPending(): Promise<number> {
    return (
      (await this.countDueBefore(new Date())) +
      (await this.#count(this.#knex('stitch_queue')))
    );
  }

  /** One text for the content of all our entities; another one when any has changed. */
  async contentHash(): Promise<string> {
    const { rows } = await this.#knex.raw<{ rows: Array<{ hash: string }> }>(
      `select md5(string_agg(entity_id || hash, ',' order by entity_id)) as hash from final_entities where entity_ref like 'resource:%'`,
    );
    return rows[0].hash;
  }

  /**
   * Spreads the processing of all entities over an interval, as it is in a
   * portal that has run for long. After a first load they are due all at once.
   */
  async spread(seconds: number): Promise<void> {
    await this.#knex('refresh_state').update({
      next_update_at: this.#knex.raw(
        `now() + random() * ? * interval '1 second'`,
        [seconds],
      ),
    });
  }

  #ours() {
    return this.#knex('refresh_state').whereLike(
      'refresh_state.entity_ref',
      'resource:%',
    );
  }

  async #count(query: Knex.QueryBuilder): Promise<number> {
    const [{ count }] = await query.count({ count: '*' });
    return Number(count);
  }
}
