import { stories } from '../stories';
import type { AccountPlan, DemoStory } from '../types';
import { below, named, withId } from './select';
import type { RootSecuritySituation } from './situationTypes';
import type { AccountMatch } from './types';

const told: DemoStory[] = Object.values(stories);

/** A payer whose linked accounts can be chosen from what the stories began with. */
function at(payerAccountId: string) {
  const plan = told
    .flatMap(story => story.organizations)
    .find(one => one.payerAccountId === payerAccountId);
  const linked = (plan?.accounts ?? []).filter(
    ({ accountId, state }) =>
      accountId !== payerAccountId && state === 'ACTIVE',
  );
  const idsOf = (accounts: AccountPlan[]) =>
    accounts.map(({ accountId }) => accountId);
  return {
    payer: { payerAccountId, accountIds: [payerAccountId] },
    linked: (match: AccountMatch = () => true) => ({
      payerAccountId,
      accountIds: idsOf(linked.filter(match)),
    }),
  };
}

const acme = at('315570826649');
const acmeOld = at('880192830012');
const alpenrose = at('667120394844');
const argeHarbour = at('157930264881');
const argePilots = at('029417730658');
const brueckner = at('208841907733');
const cascadia = at('741852096305');
const falkenberg = at('220744159036');
const govCloud = at('741852096318');
const hansa = at('590238471106');
const jiangnan = at('318805526794');
const kirana = at('835520197463');
const legacy = at('102938475610');
const lumen = at('460218839057');
const maison = at('661029384475');
const minato = at('054410982237');
const ostsee = at('447109231180');
const portoAzul = at('246810579913');
const prairieGrain = at('430918827756');
const shared2 = at('330128847716');
const tindra = at('924736150826');
const vltava = at('512960384471');

const MAISON_EXPOSED = named(
  'Boutique en ligne prod',
  'Paiement prod',
  'Atelier prod',
  'Presse prod',
  'Boutique Tokyo',
  'Boutique Séoul',
  'Entrepôt Singapour',
);
const FALKENBERG_EXPOSED: AccountMatch = account =>
  withId('332910047718')(account) ||
  named(
    'Lagerverwaltung Prod',
    'Data Lake',
    'Sandbox Lager',
    'Sandbox Analytik',
    'Sandbox Fahrer-App',
    'Sandbox 2024',
  )(account);
const removed = {
  'root-mfa': 'REMOVED',
  'root-access-keys': 'REMOVED',
  'root-signing-certificates': 'REMOVED',
  'root-credentials': 'REMOVED',
} as const;

/**
 * Every situation of root security that the demo holds, by name. Expectations
 * are derived by hand from the rules of the checks, never from code.
 */
export const rootSecuritySituations = {
  exposedPayer: {
    description:
      'A payer whose root user has no second factor and is a working login',
    ...legacy.payer,
    expected: {
      'root-mfa': 'EXPOSED',
      'root-access-keys': 'PROTECTED',
      'root-recent-use': 'EXPOSED',
      'organization-trail': 'EXPOSED',
      'spend-anomaly-alert': 'EXPOSED',
      'root-central-management': 'EXPOSED',
      'all-features': 'PROTECTED',
    },
  },
  unprotectedUnderEcam: {
    description: 'ECAM, opened for audit: seven root users without MFA',
    ...falkenberg.linked(FALKENBERG_EXPOSED),
    expected: { 'root-mfa': 'EXPOSED', 'root-access-keys': 'PROTECTED' },
  },
  protectedUnderEcam: {
    description: 'ECAM, opened for audit: root users with MFA',
    ...falkenberg.linked(
      account =>
        !FALKENBERG_EXPOSED(account) &&
        !withId('671120938845', '783301992046')(account) &&
        !named('Zollportal Schulung')(account),
    ),
    expected: { 'root-mfa': 'PROTECTED', 'root-access-keys': 'PROTECTED' },
  },
  auditLeftOut: {
    description: 'Accounts that the customer left out of the audit',
    ...falkenberg.linked(
      account =>
        withId('671120938845')(account) ||
        named('Zollportal Schulung')(account),
    ),
    expected: { 'root-mfa': 'NOT_OBSERVED' },
    reason: 'access-denied',
  },
  unprotectedShops: {
    description: 'Seven of twelve audited root users without MFA',
    ...maison.linked(MAISON_EXPOSED),
    expected: { 'root-mfa': 'EXPOSED' },
  },
  protectedShops: {
    description: 'Five of twelve audited root users with MFA',
    ...maison.linked(
      account =>
        below('Production', 'Asie')(account) && !MAISON_EXPOSED(account),
    ),
    expected: { 'root-mfa': 'PROTECTED' },
  },
  unprotectedTills: {
    description: 'Five of eight audited root users without MFA',
    ...kirana.linked(
      named(
        'Kasir prod',
        'Gudang prod',
        'Kasir uji',
        'Gudang uji',
        'Promo uji',
      ),
    ),
    expected: { 'root-mfa': 'EXPOSED' },
  },
  auditNotGranted: {
    description: 'ECAM, and no audit granted at all',
    ...minato.linked(({ path }) => path === '本番'),
    expected: { 'root-mfa': 'NOT_OBSERVED' },
    reason: 'access-denied',
  },
  centralAccessOff: {
    description: 'SPAM, where central root access was never switched on',
    ...acmeOld.linked(named('Spare Parts', 'Training', 'Archive 2016')),
    expected: { 'root-mfa': 'NOT_OBSERVED' },
    reason: 'access-denied',
  },
  rootsRemoved: {
    description: 'SPAM: every linked root user has lost its credentials',
    ...tindra.linked(),
    expected: removed,
  },
  rootsRemovedOfLate: {
    description: 'Root access centralised and credentials removed this month',
    ...vltava.linked(),
    expected: removed,
  },
  rootDenied: {
    description:
      'A policy denies root everything, audit included: a denial that is a good sign',
    ...cascadia.linked(below('Services')),
    expected: { 'root-mfa': 'NOT_OBSERVED', 'root-denied-by-scp': 'PROTECTED' },
    reason: 'denied-by-scp',
  },
  rootNotDenied: {
    description: 'The same organization, where the policy does not reach',
    ...cascadia.linked(below('Core')),
    expected: { 'root-mfa': 'PROTECTED', 'root-denied-by-scp': 'EXPOSED' },
  },
  rootDeniedButTasks: {
    description: 'A policy denies root everything but tasks of the payer',
    ...ostsee.linked(below('Prod/Netz', 'Prod/Vertrieb')),
    expected: { 'root-mfa': 'PROTECTED', 'root-denied-by-scp': 'PROTECTED' },
  },
  rootAccessKey: {
    description: 'A root user with an access key',
    ...acme.linked(named('Dealer Extranet <Prod>')),
    expected: {
      'root-mfa': 'PROTECTED',
      'root-access-keys': 'EXPOSED',
      'root-credentials': 'EXPOSED',
    },
  },
  unprotectedLabs: {
    description:
      'SPAM: two root users without MFA, which are the provider’s task',
    ...acme.linked(named('Labs Rotterdam', 'Labs Eindhoven')),
    expected: { 'root-mfa': 'EXPOSED' },
  },
  protectedLab: {
    description: 'A root user that got MFA five days ago',
    ...acme.linked(named('Labs Gent')),
    expected: { 'root-mfa': 'PROTECTED' },
  },
  rootCertificate: {
    description: 'A root user with a forgotten signing certificate',
    ...brueckner.linked(named('Auditspur Prod')),
    expected: {
      'root-mfa': 'PROTECTED',
      'root-access-keys': 'PROTECTED',
      'root-signing-certificates': 'EXPOSED',
    },
  },
  mfaOnToday: {
    description: 'Four root users that got MFA today',
    ...shared2.linked(
      named(
        'Webstuhl Prod',
        'Färberei Prod',
        'Musterarchiv Prod',
        'Bestellungen Prod',
      ),
    ),
    expected: { 'root-mfa': 'PROTECTED' },
  },
  mfaLost: {
    description: 'Two root users that lost their MFA this week',
    ...shared2.linked(named('Sieć', 'Logi')),
    expected: { 'root-mfa': 'EXPOSED' },
  },
  chinaWithoutRoot: {
    description: 'AWS China, which knows no root user',
    ...jiangnan.linked(),
    expected: {
      'root-mfa': 'NOT_APPLICABLE',
      'root-access-keys': 'NOT_APPLICABLE',
    },
  },
  govCloudWithoutConsoleRoot: {
    description: 'AWS GovCloud, whose root users have no console',
    ...govCloud.payer,
    expected: { 'root-mfa': 'NOT_APPLICABLE' },
  },
  mfaKindUnread: {
    description: 'A payer whose role may list virtual MFA devices no more',
    ...ostsee.payer,
    expected: { 'root-mfa': 'PROTECTED', 'root-mfa-hardware': 'NOT_OBSERVED' },
  },
  unreadDirectPayer: {
    description: 'A customer’s payer that lets nobody read its root security',
    ...lumen.payer,
    expected: { 'root-mfa': 'NOT_OBSERVED' },
    reason: 'access-denied',
  },
  unreadExchangePayer: {
    description: 'Another customer’s payer that does not',
    ...prairieGrain.payer,
    expected: { 'root-mfa': 'NOT_OBSERVED' },
    reason: 'access-denied',
  },
  unreadHandedOverPayer: {
    description: 'A payer that was handed over to the customer',
    ...portoAzul.payer,
    expected: { 'root-mfa': 'NOT_OBSERVED' },
    reason: 'access-denied',
  },
  reachWithoutGrant: {
    description: 'ECAM, and root sessions are on though nobody granted any',
    ...argeHarbour.payer,
    expected: {
      'provider-technical-reach': 'EXPOSED',
      'root-central-management': 'PROTECTED',
    },
  },
  billingOnly: {
    description: 'An organization for consolidated billing only',
    ...argePilots.payer,
    expected: {
      'all-features': 'EXPOSED',
      'root-central-management': 'EXPOSED',
      'delegated-administrators': 'NOT_APPLICABLE',
    },
  },
  trailStopped: {
    description: 'An organization trail that was stopped',
    ...alpenrose.payer,
    expected: { 'organization-trail': 'EXPOSED' },
  },
  trailOfOneRegion: {
    description: 'An organization trail of one region',
    ...hansa.payer,
    expected: { 'organization-trail': 'EXPOSED' },
  },
  passwordUntold: {
    description:
      'Accounts of which AWS does not tell whether root has a password',
    ...hansa.linked(),
    expected: { 'root-mfa': 'PROTECTED', 'root-credentials': 'NOT_OBSERVED' },
  },
  anomaliesToNobody: {
    description: 'A watch over spend that tells nobody',
    ...brueckner.payer,
    expected: {
      'spend-anomaly-alert': 'EXPOSED',
      'organization-trail': 'PROTECTED',
    },
  },
  anomaliesToBoth: {
    description: 'A watch over spend that tells provider and customer',
    ...falkenberg.payer,
    expected: {
      'spend-anomaly-alert': 'PROTECTED',
      'root-mfa': 'PROTECTED',
      'root-mfa-hardware': 'PROTECTED',
    },
  },
  administratorInSharedPayer: {
    description:
      'An administrator that may read every customer of a shared payer',
    ...shared2.payer,
    expected: { 'delegated-administrators': 'EXPOSED' },
  },
  securityHubReports: {
    description: 'Security Hub, administered by a linked account',
    ...falkenberg.linked(named('Sicherheit')),
    expected: { 'security-hub': 'PROTECTED' },
  },
} satisfies Record<string, RootSecuritySituation>;
