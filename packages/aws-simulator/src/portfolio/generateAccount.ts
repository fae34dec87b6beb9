import type { SimulatedAccount, SimulatedAccountState } from '../model';
import type { AccountPlace, PortfolioOptions } from './PortfolioOptions';
import type { SeededRandom } from './SeededRandom';

const FIRST_JOINED = Date.UTC(2019, 0, 1);
const JOINED_DAYS = 2500;
const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;
const INVITED_SHARE = 0.3;
const TAGGED_SHARE = 0.9;

const projects = [
  'Orion',
  'Atlas',
  'Checkout',
  'Ledger',
  'Harbor',
  'Webshop',
  'Telemetry',
  'Identity',
  'Invoicing',
  'Archive',
  'Mobile',
  'Analytics',
];
const environments = ['production', 'staging', 'development', 'sandbox'];

/** States other than active, and how far up from 0 each reaches. */
const rareStates: readonly [SimulatedAccountState, number][] = [
  ['SUSPENDED', 0.02],
  ['PENDING_CLOSURE', 0.03],
  ['CLOSED', 0.04],
  ['PENDING_ACTIVATION', 0.05],
];

/** One account. All random numbers are drawn whatever the options, so that options do not shift others. */
export function generateAccount(
  random: SeededRandom,
  options: PortfolioOptions,
  place: AccountPlace,
  parentId: string,
): SimulatedAccount {
  const { emailDomainFor, stateFor, tagsFor } = options;
  const isPayer = place.accountIndex === 0;
  const project = random.pick(projects);
  const environment = random.pick(environments);
  const costCenter = random.digits(4);
  const isTagged = random.chance(TAGGED_SHARE);
  const stateDraw = random.next();
  const isInvited = random.chance(INVITED_SHARE);
  const joinedDay = random.below(JOINED_DAYS);
  const usualState =
    rareStates.find(([, upTo]) => stateDraw < upTo)?.[0] ?? 'ACTIVE';
  const usualTags: Record<string, string> = isTagged
    ? { environment, 'cost-center': costCenter }
    : {};
  return {
    accountId: place.accountId,
    name: isPayer
      ? `Payer ${place.organizationIndex + 1}`
      : `${project} ${environment}`,
    email: `aws+${place.accountId}@${(emailDomainFor ?? usualDomain)(place)}`,
    state: stateFor?.(place) ?? (isPayer ? 'ACTIVE' : usualState),
    joinedMethod: isInvited && !isPayer ? 'INVITED' : 'CREATED',
    joinedAt: new Date(FIRST_JOINED + joinedDay * MILLISECONDS_PER_DAY),
    parentId,
    tags: tagsFor?.(place) ?? usualTags,
  };
}

function usualDomain({ accountIndex, organizationIndex }: AccountPlace) {
  const isProviders = accountIndex === 0 || organizationIndex % 2 === 0;
  return isProviders
    ? 'provider.example'
    : `customer-${organizationIndex + 1}.example`;
}
