import { at } from '../rootSecurity/at';
import { below, named, withId } from '../rootSecurity/select';
import type { AccountMatch } from '../rootSecurity/types';

const acme = at('315570826649');
const acmeOld = at('880192830012');
const alpenrose = at('667120394844');
const aurora = at('900571264438');
const brueckner = at('208841907733');
const cascadia = at('741852096305');
const falkenberg = at('220744159036');
const hansa = at('590238471106');
const maison = at('661029384475');
const mesaVerde = at('687204915532');
const ostsee = at('447109231180');
const platform = at('700148293365');
const savanna = at('176394820557');
const shared2 = at('330128847716');
const tindra = at('924736150826');
const tramvia = at('773012884519');
const vltava = at('512960384471');

const isGrid = below('Prod/Netz');
const isStaging = below('Staging');
const isOneVault = named('Audit', 'Backup');
/** Whose root users nobody has taken over, all but one. */
const isLab = below('Labs');
/** Whose root users got their MFA today. */
const isOfToday = named(
  'Webstuhl Prod',
  'Färberei Prod',
  'Musterarchiv Prod',
  'Bestellungen Prod',
);
const isOverdue = below('Werk', 'Plattform');
const isArchive = below('Klinik/Archiv');
/** What the contract leaves to the customer, who has recorded nothing. */
const isAlpenrosesOwn = below('Eigenverantwortung');
/** Of those that Falkenberg records, those with a second factor. */
const isFalkenbergs: AccountMatch = account =>
  below('Workloads/Test', 'Plattform', 'Workloads/Prod')(account) &&
  !below('Workloads/Prod/Touren')(account) &&
  !withId('004417820931', '332910047718', '671120938845')(account) &&
  !named('Data Lake', 'Zollportal Schulung')(account);

function not(match: AccountMatch): AccountMatch {
  return account => !match(account);
}

/**
 * Accounts by how their root users are kept, for attestations and for what must
 * come of them.
 */
export const kept = {
  ostseeGrid: {
    payerAccountId: ostsee.payer.payerAccountId,
    accountIds: [
      ...ostsee.payer.accountIds,
      ...ostsee.linked(isGrid).accountIds,
    ],
  },
  ostseeOthers: ostsee.linked(not(isGrid)),
  acmeStaging: acme.linked(isStaging),
  acmeOneVault: acme.linked(isOneVault),
  acmeLab: acme.linked(named('Labs Gent')),
  acmeOthers: acme.linked(
    account => !isStaging(account) && !isOneVault(account) && !isLab(account),
  ),
  acmeOld: acmeOld.linked(),
  alpenrose: alpenrose.linked(not(isAlpenrosesOwn)),
  aurora: aurora.linked(below('GxP')),
  bruecknerOverdue: brueckner.linked(isOverdue),
  bruecknerOthers: brueckner.linked(
    account => !isOverdue(account) && !isArchive(account),
  ),
  cascadia: cascadia.linked(),
  falkenberg: falkenberg.linked(isFalkenbergs),
  falkenbergPayer: falkenberg.payer,
  hansa: hansa.linked(),
  helvetia: shared2.linked(
    account =>
      below('Kunden/Helvetia/Produktion', 'Kunden/Helvetia/Basis')(account) &&
      !isOfToday(account),
  ),
  helvetiaOfToday: shared2.linked(isOfToday),
  maison: maison.linked(below('Production', 'Asie')),
  mesaVerde: mesaVerde.linked(),
  platform: platform.linked(),
  savannaPayer: savanna.payer,
  tindra: tindra.linked(),
  tramvia: tramvia.linked(),
  vltava: vltava.linked(),
} as const;

/** Payers of the provider of which nothing else is told here. */
export const otherPayers: readonly string[] = [
  '157930264881',
  '157930265007',
  '029417730658',
  '315570826649',
  '880192830012',
  '667120394844',
  '900571264438',
  '402938475611',
  '208841907733',
  '741852096305',
  '590238471106',
  '835520197463',
  '661029384475',
  '054410982237',
  '330128847716',
  '096285513340',
  '924736150826',
  '700148293365',
  '512960384471',
];
