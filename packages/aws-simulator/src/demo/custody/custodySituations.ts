import { kept } from './accounts';
import { KEEPERS } from './custodians';
import type { CustodySituation } from './types';

const recorded = {
  EMAIL: 'OBSERVED',
  PASSWORD: 'CURRENT',
  MFA: 'CURRENT',
  PHONE: 'CURRENT',
} as const;
const proven = {
  facets: recorded,
  fourEyes: { verdict: 'PROVEN' },
  checks: {
    'root-custody': 'PROTECTED',
    'root-four-eyes': 'PROTECTED',
    exposure: 'PROTECTED',
  },
} as const;
const removed = {
  facets: { ...recorded, PASSWORD: 'NOT_NEEDED', MFA: 'NOT_NEEDED' },
  checks: {
    'root-custody': 'PROTECTED',
    'root-four-eyes': 'REMOVED',
    exposure: 'REMOVED',
  },
} as const;

/**
 * Situations of custody, with what a portal must show of them at the present.
 * Derived by hand from the product's rules, never from its code.
 */
export const custodySituations = {
  oneInBothTeams: {
    description:
      'Somebody joined a team that belongs to the keepers of the MFA, and keeps passwords',
    ...kept.ostseeGrid,
    facets: { ...recorded, BACKUP_MFA: 'NOT_ATTESTED' },
    fourEyes: { verdict: 'BROKEN', shared: [KEEPERS.mara] },
    checks: {
      'root-custody': 'PROTECTED',
      'root-four-eyes': 'EXPOSED',
      exposure: 'EXPOSED',
    },
  },
  twoTeams: {
    description: 'The same customer, where two teams share nobody',
    ...kept.ostseeOthers,
    ...proven,
  },
  keeperOfBoth: {
    description: 'A keeper of passwords who keeps the MFA in person',
    ...kept.acmeStaging,
    facets: recorded,
    fourEyes: { verdict: 'BROKEN', shared: [KEEPERS.tobias] },
    checks: { 'root-four-eyes': 'EXPOSED', exposure: 'EXPOSED' },
  },
  oneVault: {
    description: 'Two teams that share nobody, and one vault for both halves',
    ...kept.acmeOneVault,
    facets: recorded,
    fourEyes: { verdict: 'BROKEN', isOnePlace: true },
    checks: { 'root-four-eyes': 'EXPOSED', exposure: 'EXPOSED' },
  },
  wrongParty: {
    description: 'SPAM, and the MFA is with the customer',
    ...kept.acmeLab,
    facets: { PASSWORD: 'CURRENT', MFA: 'CURRENT' },
    fourEyes: { verdict: 'NOT_PROVEN' },
    checks: {
      'root-custody': 'EXPOSED',
      'root-four-eyes': 'NOT_OBSERVED',
      exposure: 'NOT_OBSERVED',
    },
  },
  expired: {
    description: 'An attestation that ran out five days ago',
    ...kept.acmeOld,
    facets: { PASSWORD: 'EXPIRED', MFA: 'EXPIRED', PHONE: 'EXPIRED' },
    fourEyes: { verdict: 'NOT_PROVEN' },
    checks: {
      'root-custody': 'NOT_OBSERVED',
      'root-four-eyes': 'NOT_OBSERVED',
      exposure: 'NOT_OBSERVED',
    },
  },
  overdue: {
    description:
      'An attestation that ran out longer ago than the time of grace',
    ...kept.bruecknerOverdue,
    facets: { PASSWORD: 'OVERDUE', MFA: 'OVERDUE', PHONE: 'OVERDUE' },
    fourEyes: { verdict: 'NOT_PROVEN' },
    checks: {
      'root-custody': 'EXPOSED',
      'root-four-eyes': 'NOT_OBSERVED',
      exposure: 'NOT_OBSERVED',
    },
  },
  waiting: {
    description: 'An attestation that no second person has confirmed',
    ...kept.cascadia,
    facets: {
      EMAIL: 'OBSERVED',
      PASSWORD: 'UNCONFIRMED',
      MFA: 'UNCONFIRMED',
      PHONE: 'UNCONFIRMED',
    },
    fourEyes: { verdict: 'NOT_PROVEN' },
    checks: {
      'root-custody': 'NOT_OBSERVED',
      'root-four-eyes': 'NOT_OBSERVED',
    },
  },
  dueSoon: {
    description: 'An attestation that runs out in six days',
    ...kept.alpenrose,
    ...proven,
  },
  recordedToday: {
    description: 'Root users that got MFA today, and keepers soon after',
    ...kept.helvetiaOfToday,
    ...proven,
  },
  externalKeeper: {
    description: 'The MFA lies with a party whose people nobody can look up',
    ...kept.mesaVerde,
    facets: recorded,
    fourEyes: { verdict: 'NOT_PROVEN' },
    checks: {
      'root-custody': 'PROTECTED',
      'root-four-eyes': 'NOT_OBSERVED',
      exposure: 'NOT_OBSERVED',
    },
  },
  dissolvedTeam: {
    description: 'The MFA is with a group that the catalog has no more',
    ...kept.savannaPayer,
    facets: recorded,
    fourEyes: { verdict: 'NOT_PROVEN' },
    checks: {
      'root-custody': 'PROTECTED',
      'root-four-eyes': 'NOT_OBSERVED',
    },
  },
  backupDevice: {
    description:
      'Two devices with two teams, neither of which has the password',
    ...kept.platform,
    ...proven,
    facets: { ...recorded, BACKUP_MFA: 'CURRENT' },
  },
  customersOwn: {
    description:
      'ECAM: the customer attests that two teams of its own keep them',
    ...kept.falkenberg,
    ...proven,
  },
  providersPayer: {
    description: 'ECAM: the payer is the provider’s to keep',
    ...kept.falkenbergPayer,
    ...proven,
  },
  passwordUntoldAndKept: {
    description:
      'Recorded, where AWS does not tell whether there is a password',
    ...kept.hansa,
    ...proven,
  },
  notRecorded: {
    description: 'ECAM: nobody recorded who keeps anything',
    ...kept.maison,
    facets: {
      EMAIL: 'OBSERVED',
      PASSWORD: 'NOT_ATTESTED',
      MFA: 'NOT_ATTESTED',
      BACKUP_MFA: 'NOT_ATTESTED',
      PHONE: 'NOT_ATTESTED',
    },
    fourEyes: { verdict: 'NOT_PROVEN' },
    checks: {
      'root-custody': 'NOT_OBSERVED',
      'root-four-eyes': 'NOT_OBSERVED',
    },
  },
  nothingToKeep: {
    description: 'Root users without credentials: only the phone is kept',
    ...kept.tindra,
    ...removed,
  },
  nothingToKeepOfLate: {
    description: 'Credentials that were removed this month',
    ...kept.vltava,
    ...removed,
  },
} satisfies Record<string, CustodySituation>;
