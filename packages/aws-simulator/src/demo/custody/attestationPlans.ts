import { daysAgo, minutesAgo } from '../moments';
import { kept, otherPayers } from './accounts';
import { inCatalog, KEEPERS, outside, TEAMS } from './custodians';
import { keptByProvider, phoneOnly } from './keptByProvider';
import type { AttestationPlan } from './types';

const { irena, petr, sofia, tobias, matteo, ute } = KEEPERS;

/** Who keeps which root user, as people of the demo attested it, oldest first. */
export const attestationPlans: readonly AttestationPlan[] = [
  {
    // By the customer, of its own accounts: under ECAM they are its to keep.
    accountIds: kept.falkenberg.accountIds,
    attestedBy: matteo,
    when: daysAgo(165, 9, 30),
    confirmed: { by: ute, when: daysAgo(165, 13, 5) },
    records: [
      {
        facet: 'PASSWORD',
        custodian: inCatalog(TEAMS.falkenbergIt),
        party: 'CUSTOMER',
        keptIn: { place: 'Tresor Falkenberg IT' },
        forDays: 165,
        reviewInDays: 200,
      },
      {
        facet: 'MFA',
        custodian: inCatalog(TEAMS.falkenbergRevision),
        party: 'CUSTOMER',
        keptIn: { place: 'Tresor Revision', entry: 'R-3' },
        forDays: 165,
        reviewInDays: 200,
      },
      {
        facet: 'PHONE',
        custodian: outside('Zentrale Falkenberg'),
        party: 'CUSTOMER',
        forDays: 165,
        reviewInDays: 200,
      },
    ],
  },
  {
    accountIds: kept.bruecknerOverdue.accountIds,
    attestedBy: sofia,
    when: daysAgo(120, 10, 0),
    confirmed: { by: petr, when: daysAgo(120, 10, 40) },
    records: keptByProvider({ forDays: 400, reviewInDays: -28 }),
  },
  {
    accountIds: kept.acmeOld.accountIds,
    attestedBy: irena,
    when: daysAgo(97, 14, 20),
    confirmed: { by: petr, when: daysAgo(97, 15, 0) },
    records: keptByProvider({ forDays: 600, reviewInDays: -5 }),
  },
  {
    accountIds: kept.alpenrose.accountIds,
    attestedBy: irena,
    when: daysAgo(86, 8, 45),
    confirmed: { by: petr, when: daysAgo(86, 9, 10) },
    records: keptByProvider({ forDays: 178, reviewInDays: 6 }),
  },
  {
    // A group that was dissolved since.
    accountIds: kept.savannaPayer.accountIds,
    attestedBy: sofia,
    when: daysAgo(80, 11, 0),
    confirmed: { by: irena, when: daysAgo(80, 11, 25) },
    records: keptByProvider({
      forDays: 300,
      reviewInDays: 60,
      mfa: { custodian: inCatalog(TEAMS.rootCustodySouth) },
    }),
  },
  {
    accountIds: [
      ...otherPayers,
      ...kept.falkenbergPayer.accountIds,
      ...kept.acmeOthers.accountIds,
      ...kept.aurora.accountIds,
      ...kept.bruecknerOthers.accountIds,
      ...kept.hansa.accountIds,
      ...kept.helvetia.accountIds,
      ...kept.tramvia.accountIds,
    ],
    attestedBy: irena,
    when: daysAgo(58, 9, 0),
    confirmed: { by: petr, when: daysAgo(58, 11, 30) },
    records: keptByProvider({ forDays: 240, reviewInDays: 34 }),
  },
  {
    // Root users without credentials: password and MFA are nobody's any more.
    accountIds: [...kept.tindra.accountIds, ...kept.vltava.accountIds],
    attestedBy: petr,
    when: daysAgo(57, 16, 10),
    confirmed: { by: irena, when: daysAgo(57, 16, 50) },
    records: phoneOnly({ forDays: 240, reviewInDays: 35 }),
  },
  {
    // Two devices; whoever keeps the second one reaches the MFA as well.
    accountIds: kept.platform.accountIds,
    attestedBy: irena,
    when: daysAgo(56, 13, 0),
    confirmed: { by: petr, when: daysAgo(56, 13, 45) },
    records: [
      ...keptByProvider({
        forDays: 90,
        reviewInDays: 36,
        mfa: {
          custodian: inCatalog(TEAMS.sreNorth),
          keptIn: { place: 'Safe in Leipzig', entry: 'LEJ-02' },
        },
      }),
      {
        facet: 'BACKUP_MFA',
        custodian: inCatalog(TEAMS.rootCustodyC),
        party: 'PROVIDER',
        keptIn: { place: 'Safe in Rostock', entry: 'HRO-02' },
        forDays: 90,
        reviewInDays: 36,
      },
    ],
  },
  {
    // One keeper of passwords keeps the devices, too.
    accountIds: kept.acmeStaging.accountIds,
    attestedBy: tobias,
    when: daysAgo(44, 10, 15),
    confirmed: { by: sofia, when: daysAgo(44, 10, 20) },
    records: keptByProvider({
      forDays: 44,
      reviewInDays: 48,
      mfa: { custodian: inCatalog(tobias), keptIn: { place: 'Key fob' } },
    }),
  },
  {
    accountIds: kept.acmeOneVault.accountIds,
    attestedBy: sofia,
    when: daysAgo(44, 10, 30),
    confirmed: { by: tobias, when: daysAgo(44, 10, 35) },
    records: keptByProvider({
      forDays: 44,
      reviewInDays: 48,
      password: { keptIn: { place: 'Vault Rotterdam', entry: '7' } },
      mfa: { keptIn: { place: 'vault  Rotterdam', entry: '8' } },
    }),
  },
  {
    accountIds: kept.mesaVerde.accountIds,
    attestedBy: sofia,
    when: daysAgo(40, 17, 0),
    confirmed: { by: irena, when: daysAgo(39, 8, 10) },
    records: keptByProvider({
      forDays: 40,
      reviewInDays: 52,
      mfa: {
        custodian: outside('Sonora Trust Deposit'),
        keptIn: { place: 'Deposit box 114' },
      },
    }),
  },
  {
    accountIds: kept.ostseeGrid.accountIds,
    attestedBy: irena,
    when: daysAgo(21, 11, 15),
    confirmed: { by: petr, when: daysAgo(21, 11, 50) },
    records: keptByProvider({
      forDays: 21,
      reviewInDays: 71,
      mfa: {
        custodian: inCatalog(TEAMS.rootCustodyB),
        keptIn: { place: 'Safe in Leipzig', entry: 'LEJ-07' },
      },
    }),
  },
  {
    accountIds: kept.ostseeOthers.accountIds,
    attestedBy: petr,
    when: daysAgo(21, 11, 20),
    confirmed: { by: irena, when: daysAgo(21, 11, 55) },
    records: keptByProvider({ forDays: 21, reviewInDays: 71 }),
  },
  {
    // The contract says that the provider keeps this one.
    accountIds: kept.acmeLab.accountIds,
    attestedBy: sofia,
    when: daysAgo(5, 14, 0),
    confirmed: { by: irena, when: daysAgo(5, 14, 30) },
    records: keptByProvider({
      forDays: 5,
      reviewInDays: 87,
      mfa: {
        custodian: outside('Acme "EU" B.V., IT desk'),
        party: 'CUSTOMER',
        keptIn: { place: 'Desk in Gent' },
      },
    }),
  },
  {
    // Nobody has confirmed it yet.
    accountIds: kept.cascadia.accountIds,
    attestedBy: sofia,
    when: daysAgo(1, 15, 30),
    records: keptByProvider({ forDays: 1, reviewInDays: 91 }),
  },
  {
    // Soon after these root users got their MFA.
    accountIds: kept.helvetiaOfToday.accountIds,
    attestedBy: sofia,
    when: minutesAgo(260),
    confirmed: { by: petr, when: minutesAgo(240) },
    records: keptByProvider({ forDays: 1, reviewInDays: 92 }),
  },
];
