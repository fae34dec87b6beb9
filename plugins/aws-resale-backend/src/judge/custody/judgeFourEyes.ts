import type { CustodyFacet } from 'backstage-plugin-aws-resale-common';
import { custodyHalf } from './custodyHalf';
import type { CustodyHalf } from './custodyHalf';
import type {
  CustodyInput,
  FacetCustody,
  FourEyes,
  SharedPerson,
} from './types';

/**
 * Computes whether anybody can reach both root password and root MFA.
 *
 * Whoever keeps a backup device reaches the MFA as well as the keeper of the
 * first one. A person who is seen on both sides breaks four-eyes even where the
 * rest of a side is unknown; what is unknown proves nothing.
 */
export function judgeFourEyes(
  facets: Readonly<Record<CustodyFacet, FacetCustody>>,
  input: CustodyInput,
): FourEyes {
  const password = custodyHalf(facets.PASSWORD, input);
  const devices = [custodyHalf(facets.MFA, input)];
  if (keepsBackup(facets.BACKUP_MFA)) {
    devices.push(custodyHalf(facets.BACKUP_MFA, input));
  }
  const shared = sharedPeople(password, devices);
  const sharedPlace = devices.some(
    ({ place }) => placeKey(place) === placeKey(password.place),
  )
    ? password.place
    : undefined;
  const problems = [password, ...devices].flatMap(half => half.problems);

  let verdict: FourEyes['verdict'] = 'PROVEN';
  if (shared.length > 0 || sharedPlace !== undefined) {
    verdict = 'BROKEN';
  } else if (problems.length > 0) {
    verdict = 'NOT_PROVEN';
  }
  return {
    verdict,
    shared,
    ...(sharedPlace !== undefined && { sharedPlace }),
    problems,
    passwordPeople: password.paths.size,
    mfaPeople: new Set(devices.flatMap(half => [...half.paths.keys()])).size,
  };
}

/** A backup device that nobody confirmed, or that does not exist, is no way in. */
function keepsBackup({ status, record }: FacetCustody): boolean {
  return (
    record !== undefined &&
    record.custodian.type !== 'NONE' &&
    (status === 'CURRENT' || status === 'EXPIRED' || status === 'OVERDUE')
  );
}

function sharedPeople(
  password: CustodyHalf,
  devices: readonly CustodyHalf[],
): SharedPerson[] {
  return [...password.paths.keys()].sort().flatMap(ref => {
    const device = devices.find(half => half.paths.has(ref));
    return device
      ? {
          ref,
          passwordPath: password.paths.get(ref) ?? [],
          mfaPath: device.paths.get(ref) ?? [],
          mfaFacet: device.facet === 'BACKUP_MFA' ? 'BACKUP_MFA' : 'MFA',
        }
      : [];
  });
}

/**
 * Names of places are compared as people read them. No place at all is a
 * different one for each half.
 */
function placeKey(place: string | undefined): string | symbol {
  const key = place
    ?.normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
  return key ? key : Symbol('no place');
}
