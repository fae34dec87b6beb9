import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { MembershipReading } from '../store/posture/MembershipStore';
import type { MembershipReader } from './MembershipReader';
import { membersByRelation, membershipsOf } from './membershipsOf';

const REFS_PER_REQUEST = 500;
/** Without the fields that declare memberships: relations are what the catalog holds true. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
  'relations',
];

/** Reads memberships from the catalog with the plugin's own credentials, level by level. */
export class CatalogMembershipReader implements MembershipReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  async read(
    refs: readonly string[],
    at: Date,
    signal: AbortSignal,
  ): Promise<MembershipReading> {
    const asked = new Set<string>();
    const found: Entity[] = [];
    let level = new Set(refs);
    while (level.size > 0) {
      const entities = await this.#byRefs([...level], signal);
      found.push(...entities);
      level.forEach(ref => asked.add(ref));
      // A group that contains itself, directly or not, is asked for once.
      level = new Set(
        entities
          .filter(({ kind }) => kind.toLowerCase() === 'group')
          .flatMap(membersByRelation)
          .filter(ref => !asked.has(ref)),
      );
    }
    return membershipsOf(found, at);
  }

  async #byRefs(
    refs: readonly string[],
    signal: AbortSignal,
  ): Promise<Entity[]> {
    const entities: Entity[] = [];
    for (let start = 0; start < refs.length; start += REFS_PER_REQUEST) {
      signal.throwIfAborted();
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: refs.slice(start, start + REFS_PER_REQUEST),
          fields: FIELDS,
        },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      entities.push(...items.filter(entity => entity !== undefined));
    }
    return entities;
  }
}
