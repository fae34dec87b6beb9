/** Where an account or organizational unit lies. */
export interface OrganizationPath {
  rootId: string;
  /** From the root downwards, without the root. */
  ouIds: string[];
}

const ROOT_ID = /^r-[0-9a-z]{4,32}$/;
const OU_ID = /^ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}$/;

/**
 * Reads a path of AWS Organizations, like
 * `o-exampleorg/r-abcd/ou-abcd-11111111/333333333333/`.
 *
 * @returns undefined for a text that is none.
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html
 */
export function parseOrganizationPath(
  path: string | undefined,
): OrganizationPath | undefined {
  const parts = (path ?? '').split('/').filter(part => part !== '');
  const [organizationId, rootId, ...below] = parts;
  if (!organizationId?.startsWith('o-') || !ROOT_ID.test(rootId ?? '')) {
    return undefined;
  }
  const ouIds = below.filter(part => OU_ID.test(part));
  // Only the account's own id may follow the units.
  const others = below.slice(ouIds.length);
  const isWellFormed =
    others.length <= 1 &&
    others.every(part => /^\d{12}$/.test(part)) &&
    below.slice(0, ouIds.length).every(part => OU_ID.test(part));
  return isWellFormed ? { rootId, ouIds } : undefined;
}
