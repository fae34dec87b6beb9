import { inCatalog, TEAMS } from './custodians';
import type { RecordPlan } from './types';

/** What differs from how the provider usually keeps root users. */
export interface KeptByProviderOptions {
  forDays: number;
  reviewInDays: number;
  /** In place of how the MFA is kept usually. */
  mfa?: Partial<RecordPlan>;
  /** In place of how the password is kept usually. */
  password?: Partial<RecordPlan>;
}

/** How the provider keeps root users: password and MFA with two teams in two places, the phone with a third. */
export function keptByProvider({
  forDays,
  reviewInDays,
  mfa,
  password,
}: KeptByProviderOptions): RecordPlan[] {
  const usual = { party: 'PROVIDER', forDays, reviewInDays } as const;
  return [
    {
      ...usual,
      facet: 'PASSWORD',
      custodian: inCatalog(TEAMS.rootCustodyA),
      keptIn: { place: 'Password vault', entry: 'KV-2291' },
      ...password,
    },
    {
      ...usual,
      facet: 'MFA',
      custodian: inCatalog(TEAMS.rootCustodyC),
      keptIn: { place: 'Safe in Rostock', entry: 'HRO-12' },
      ...mfa,
    },
    {
      ...usual,
      facet: 'PHONE',
      custodian: inCatalog(TEAMS.serviceDesk),
    },
  ];
}

/** What is left to keep of a root user without credentials: the ways of recovery. */
export function phoneOnly(
  options: Pick<KeptByProviderOptions, 'forDays' | 'reviewInDays'>,
): RecordPlan[] {
  return keptByProvider(options).filter(({ facet }) => facet === 'PHONE');
}
