import type { SimulatedOrganizationalUnit } from '../../model';
import type { MemberOrganization } from './MemberOrganization';

/** Finds paths in an organization. Made per request, since the portfolio changes. */
export class OrganizationTree {
  readonly #organization: MemberOrganization;
  readonly #units: ReadonlyMap<string, SimulatedOrganizationalUnit>;

  constructor(organization: MemberOrganization) {
    this.#organization = organization;
    this.#units = new Map(
      organization.organizationalUnits.map(unit => [unit.ouId, unit]),
    );
  }

  unit(ouId: string): SimulatedOrganizationalUnit | undefined {
    return this.#units.get(ouId);
  }

  /** Whether the id is the root's or an organizational unit's. */
  isParent(id: string): boolean {
    return id === this.#organization.rootId || this.#units.has(id);
  }

  /**
   * Path of something that hangs below a parent, ids only, with a slash at the
   * end: `o-exampleorgid/r-abcd/ou-abcd-12345678/111122223333/`.
   *
   * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html
   */
  path(parentId: string, ownId: string): string {
    const { organizationId, rootId } = this.#organization;
    const ids = [ownId];
    let id = parentId;
    while (id !== rootId) {
      const unit = this.#units.get(id);
      if (!unit || ids.length > this.#units.size + 1) {
        throw new Error(
          `The portfolio is broken: ${ownId} of ${organizationId} does not hang below root ${rootId}`,
        );
      }
      ids.unshift(id);
      id = unit.parentId;
    }
    return `${[organizationId, rootId, ...ids].join('/')}/`;
  }
}
