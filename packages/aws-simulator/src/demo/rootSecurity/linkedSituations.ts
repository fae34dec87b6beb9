import { at } from './at';
import { below, named, withId } from './select';
import type { RootSecuritySituation } from './situationTypes';
import type { AccountMatch } from './types';

const acme = at('315570826649');
const acmeOld = at('880192830012');
const brueckner = at('208841907733');
const cascadia = at('741852096305');
const falkenberg = at('220744159036');
const hansa = at('590238471106');
const jiangnan = at('318805526794');
const kirana = at('835520197463');
const maison = at('661029384475');
const minato = at('054410982237');
const ostsee = at('447109231180');
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

/** Situations of root users of linked accounts. */
export const linkedSituations = {
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
    description:
      'Accounts that the customer left out of the audit and of Security Hub',
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
    ...shared2.linked(named('Zuschnitt Schulung', 'Händlerportal Schulung')),
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
  passwordUntold: {
    description:
      'Accounts of which AWS does not tell whether root has a password',
    ...hansa.linked(),
    expected: { 'root-mfa': 'PROTECTED', 'root-credentials': 'NOT_OBSERVED' },
  },
} satisfies Record<string, RootSecuritySituation>;
