import type { OrganizationReader } from '../observe/types';
import type { RunFence } from '../store/AccountStore';
import type {
  OrganizationStore,
  StoredOrganizationalUnit,
} from '../store/OrganizationStore';

/**
 * Names of the organizational units of one organization. Known ones cost no
 * call; the children of a parent are listed when a path shows one that is
 * unknown, and again once a day, since a rename shows in no path.
 */
export class OrganizationalUnits {
  readonly #reader: OrganizationReader;
  readonly #store: OrganizationStore;
  readonly #fence: RunFence;
  readonly #units: Map<string, StoredOrganizationalUnit>;
  readonly #listed = new Set<string>();
  readonly #added = new Set<string>();

  private constructor(
    options: {
      reader: OrganizationReader;
      store: OrganizationStore;
      fence: RunFence;
    },
    units: StoredOrganizationalUnit[],
  ) {
    this.#reader = options.reader;
    this.#store = options.store;
    this.#fence = options.fence;
    this.#units = new Map(units.map(unit => [unit.ouId, unit]));
  }

  static async load(options: {
    reader: OrganizationReader;
    store: OrganizationStore;
    fence: RunFence;
  }): Promise<OrganizationalUnits> {
    return new OrganizationalUnits(
      options,
      await options.store.organizationalUnits(options.fence.payerAccountId),
    );
  }

  /**
   * Lists again the parents whose children were listed longest ago, so many
   * that each has its turn once in `interval`.
   */
  async refresh(options: {
    now: Date;
    intervalMs: number;
    pollIntervalMs: number;
  }): Promise<void> {
    const parents = [...this.#units.values()].filter(
      unit => unit.childrenReadAt !== undefined,
    );
    const due = parents
      .filter(
        unit =>
          options.now.getTime() - Date.parse(unit.childrenReadAt!) >=
          options.intervalMs,
      )
      .sort((a, b) => (a.childrenReadAt! < b.childrenReadAt! ? -1 : 1));
    const turns = Math.ceil(
      (parents.length * options.pollIntervalMs) / options.intervalMs,
    );
    for (const unit of due.slice(0, turns)) {
      await this.#list(unit.ouId, options.now);
    }
  }

  /** Makes the names along a path known. */
  async learn(ouIds: readonly string[], now: Date): Promise<void> {
    if (ouIds.every(ouId => this.#units.has(ouId))) {
      return;
    }
    let parentId = await this.#reader.rootId();
    for (const ouId of ouIds) {
      if (!this.#units.has(ouId)) {
        await this.#list(parentId, now);
      }
      parentId = ouId;
    }
  }

  /** Units that this run saw for the first time. */
  get added(): ReadonlySet<string> {
    return this.#added;
  }

  /** `/Workloads/Prod`, with an id where the name is unknown, `/` for the root. */
  pathOf(ouIds: readonly string[]): string {
    return `/${ouIds
      .map(ouId => this.#units.get(ouId)?.name || ouId)
      .join('/')}`;
  }

  /** Takes tags that were read in this run. */
  async setTags(
    tags: ReadonlyMap<string, Record<string, string>>,
  ): Promise<void> {
    for (const [ouId, unit] of this.#units) {
      const read = tags.get(ouId);
      if (read) {
        this.#units.set(ouId, { ...unit, tags: read });
      }
    }
    await this.#store.saveTags(this.#fence, tags);
  }

  /** Value of a tag on the nearest unit above an account that has one. */
  nearestTag(ouIds: readonly string[], key: string): string | undefined {
    for (let index = ouIds.length - 1; index >= 0; index--) {
      const value = this.#units.get(ouIds[index])?.tags[key];
      if (value !== undefined) {
        return value;
      }
    }
    return undefined;
  }

  /** Ids of all known units. */
  ids(): string[] {
    return [...this.#units.keys()];
  }

  async #list(parentId: string, now: Date): Promise<void> {
    if (this.#listed.has(parentId)) {
      return;
    }
    this.#listed.add(parentId);
    const children = await this.#reader.organizationalUnits(parentId);
    await this.#store.saveChildren(this.#fence, parentId, children, now);
    for (const child of children) {
      const known = this.#units.get(child.ouId);
      if (!known) {
        this.#added.add(child.ouId);
      }
      this.#units.set(child.ouId, {
        ...known,
        ouId: child.ouId,
        parentId,
        name: child.name,
        tags: known?.tags ?? {},
      });
    }
  }
}
