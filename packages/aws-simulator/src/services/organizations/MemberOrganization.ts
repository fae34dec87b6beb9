import type { SimulatedOrganization } from '../../model';

/** An organization that exists, as opposed to a standalone account. */
export type MemberOrganization = SimulatedOrganization & {
  organizationId: string;
};
