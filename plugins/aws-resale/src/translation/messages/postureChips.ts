/** Words of posture and custody on chips, with what they mean. */
export const postureChipMessages = {
  posture: {
    EXPOSED: {
      label: 'Exposed',
      tooltip:
        'Fits the pattern behind most reported incidents: root without MFA, or one person with both root password and MFA.',
    },
    ACCEPTED: {
      label: 'Exposed, accepted',
      tooltip:
        'Exposed, and somebody answers for the risk until a day. It never counts as protected.',
    },
    PROTECTED: {
      label: 'Protected',
      tooltip: 'Root MFA is on and four-eyes is proven.',
    },
    REMOVED: {
      label: 'Root removed',
      tooltip:
        'The root user has no credentials at all, which is the best state.',
    },
    NOT_OBSERVED: {
      label: 'Not observed',
      tooltip:
        'Too little was seen to tell. Counts neither as exposed nor as protected.',
    },
    NOT_APPLICABLE: {
      label: 'Not applicable',
      tooltip: 'The question has no meaning for this account.',
    },
  },
  result: {
    EXPOSED: { label: 'Failed', tooltip: 'What was seen is not as it should.' },
    ACCEPTED: {
      label: 'Failed, accepted',
      tooltip:
        'Failed, and somebody answers for the risk until a day. It never counts as passed.',
    },
    PROTECTED: { label: 'Passed', tooltip: 'What was seen is as it should.' },
    REMOVED: {
      label: 'Root removed',
      tooltip: 'There are no root credentials that could be abused.',
    },
    NOT_OBSERVED: {
      label: 'Not observed',
      tooltip:
        'Too little was seen to tell. Counts neither as failed nor as passed.',
    },
    NOT_APPLICABLE: {
      label: 'Not applicable',
      tooltip: 'The check has no meaning for this account.',
    },
  },
  reason: {
    'not-configured': {
      label: 'Off in configuration',
      tooltip: 'No reader that could see it is switched on.',
    },
    'access-denied': {
      label: 'Access denied',
      tooltip: 'AWS refused the call. The permission can be granted.',
    },
    'denied-by-scp': {
      label: 'Denied by an SCP',
      tooltip:
        'A service control policy refused the call, which is a good sign elsewhere.',
    },
    throttled: {
      label: 'Throttled',
      tooltip: 'AWS asked to come back later; it is tried again by itself.',
    },
    stale: {
      label: 'Stale',
      tooltip: 'What was seen is older than its limit.',
    },
    incomplete: {
      label: 'Undecided',
      tooltip: 'What was seen does not decide the question.',
    },
    'not-attested': {
      label: 'Not attested',
      tooltip: 'Only people can say it, and nobody has.',
    },
  },
  cause: {
    NO_MFA: {
      label: 'Root without MFA',
      tooltip: 'A password alone opens everything in the account.',
    },
    ONE_PERSON: {
      label: 'One person with both halves',
      tooltip: 'Somebody can reach both root password and root MFA.',
    },
    ONE_PLACE: {
      label: 'One place with both halves',
      tooltip: 'Root password and root MFA are kept in one place.',
    },
  },
  custody: {
    NOT_ATTESTED: {
      label: 'Unknown',
      tooltip: 'Nobody has recorded who keeps it.',
    },
    UNCONFIRMED: {
      label: 'Unconfirmed',
      tooltip: 'Recorded, and no second person has confirmed it yet.',
    },
    CURRENT: {
      label: 'Attested',
      tooltip: 'Attested and confirmed; no terms say who should keep it.',
    },
    EXPIRED: {
      label: 'Expired',
      tooltip:
        'Its review is overdue. It proves nothing until somebody attests it anew.',
    },
    OVERDUE: {
      label: 'Overdue',
      tooltip: 'Its review is overdue for longer than the grace time.',
    },
    OBSERVED: {
      label: 'Observed',
      tooltip: 'Nobody recorded it; the domain of the root e-mail shows it.',
    },
    NOT_NEEDED: {
      label: 'Not needed',
      tooltip: 'Removed together with the root credentials.',
    },
    AS_AGREED: {
      label: 'As agreed',
      tooltip: 'Kept by whom the account model expects.',
    },
    OVERLAP: {
      label: 'Overlap',
      tooltip: 'Somebody behind it reaches the other half too.',
    },
    WRONG_PARTY: {
      label: 'Not as agreed',
      tooltip: 'Kept by another party than the account model expects.',
    },
  },
  fourEyes: {
    PROVEN: {
      label: 'Four-eyes proven',
      tooltip: 'Nobody can reach both root password and root MFA.',
    },
    BROKEN: {
      label: 'Four-eyes broken',
      tooltip:
        'One person, or one place, has both root password and root MFA within reach.',
    },
    NOT_PROVEN: {
      label: 'Four-eyes not proven',
      tooltip:
        'The people behind a custodian are unknown, nobody, or out of date.',
    },
    NOT_NEEDED: {
      label: 'No two halves',
      tooltip: 'There are no root credentials, so nobody can hold both halves.',
    },
  },
  keeper: {
    PROVIDER: { label: 'Provider', tooltip: 'With the provider.' },
    CUSTOMER: { label: 'Customer', tooltip: 'With the customer.' },
    OTHER: {
      label: 'Other',
      tooltip: 'With neither the provider nor the customer.',
    },
    UNKNOWN: { label: 'Unknown', tooltip: 'Nobody knows who keeps it.' },
  },
  responsible: {
    PROVIDER: { label: 'Provider', tooltip: 'The provider’s task.' },
    CUSTOMER: { label: 'Customer', tooltip: 'The customer’s task.' },
    BOTH: {
      label: 'Both',
      tooltip: 'Provider and customer agree on it together.',
    },
    UNKNOWN: {
      label: 'Nobody named',
      tooltip:
        'What is declared, observed and attested does not tell whose task it is.',
    },
  },
  weight: {
    DECIDES: { label: 'Decides', tooltip: 'The answer rests on it.' },
    AGREES: { label: 'Agrees', tooltip: 'Says the same.' },
    DISAGREES: {
      label: 'Disagrees',
      tooltip: 'Says otherwise; a stronger source decided.',
    },
    UNDECIDED: {
      label: 'Undecided',
      tooltip: 'Does not decide the question by itself.',
    },
    STALE: {
      label: 'Stale',
      tooltip: 'Older than its limit, so it decides nothing.',
    },
    MISSING: { label: 'Missing', tooltip: 'Could not be read.' },
  },
} as const;
