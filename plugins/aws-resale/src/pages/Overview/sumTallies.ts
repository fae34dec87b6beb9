import type { PostureTally } from 'backstage-plugin-aws-resale-common';

/** Two groups of accounts counted as one. */
export function sumTallies(a: PostureTally, b: PostureTally): PostureTally {
  const observed = a.observed + b.observed;
  const passed = a.protected + b.protected + a.removed + b.removed;
  return {
    exposed: a.exposed + b.exposed,
    accepted: a.accepted + b.accepted,
    protected: a.protected + b.protected,
    removed: a.removed + b.removed,
    notObserved: a.notObserved + b.notObserved,
    notApplicable: a.notApplicable + b.notApplicable,
    observed,
    applicable: a.applicable + b.applicable,
    rate: observed > 0 ? passed / observed : undefined,
    exposedBy: {
      PROVIDER: a.exposedBy.PROVIDER + b.exposedBy.PROVIDER,
      CUSTOMER: a.exposedBy.CUSTOMER + b.exposedBy.CUSTOMER,
      BOTH: a.exposedBy.BOTH + b.exposedBy.BOTH,
      UNKNOWN: a.exposedBy.UNKNOWN + b.exposedBy.UNKNOWN,
    },
    causes: {
      NO_MFA: (a.causes?.NO_MFA ?? 0) + (b.causes?.NO_MFA ?? 0),
      ONE_PERSON: (a.causes?.ONE_PERSON ?? 0) + (b.causes?.ONE_PERSON ?? 0),
      ONE_PLACE: (a.causes?.ONE_PLACE ?? 0) + (b.causes?.ONE_PLACE ?? 0),
    },
  };
}
