import type {
  SimulatedCredentials,
  SimulatedMfaDevice,
  SimulatedMfaKind,
} from '../../rootSecurityModel';
import { derivedNumber, derivedText } from '../derivedId';
import type { RootKind } from './types';

const DAY = 24 * 60 * 60 * 1000;
/** Everybody who used a root user before the demo did so at least that long before. */
const UNUSED_DAYS = 60;
const usualKinds: readonly SimulatedMfaKind[] = [
  'virtual',
  'virtual',
  'passkey',
];

/** Kinds of second factor of each kind of root user. */
const deviceKinds: Record<
  RootKind,
  readonly SimulatedMfaKind[] | 'BY_ACCOUNT'
> = {
  REMOVED: [],
  PROTECTED: 'BY_ACCOUNT',
  APP: ['virtual'],
  TOKEN: ['hardware'],
  TWO_DEVICES: ['passkey', 'hardware'],
  NO_MFA: [],
  ACCESS_KEY: ['virtual'],
  UNPROTECTED_KEY: [],
  CERTIFICATE: ['virtual'],
};

/**
 * Makes the root user of an account.
 *
 * @param since - from when its credentials are
 * @param startsAt - when the demo begins: nothing was used within weeks before
 */
export function rootOf(
  kind: RootKind,
  accountId: string,
  since: Date,
  startsAt: Date,
): SimulatedCredentials {
  if (kind === 'REMOVED') {
    return { mfaDevices: [], accessKeys: [], signingCertificates: [] };
  }
  return {
    password: {
      changedAt: since,
      lastUsedAt: lastUse(accountId, since, startsAt),
    },
    mfaDevices: devicesOf(kind, accountId, since),
    accessKeys:
      kind === 'ACCESS_KEY' || kind === 'UNPROTECTED_KEY'
        ? [
            {
              accessKeyId: `AKIA${derivedText(
                `${accountId}/root key`,
                16,
              ).toUpperCase()}`,
              status: 'Active',
              createdAt: since,
            },
          ]
        : [],
    signingCertificates:
      kind === 'CERTIFICATE'
        ? [
            {
              certificateId: derivedText(
                `${accountId}/certificate`,
                24,
              ).toUpperCase(),
              status: 'Active',
              uploadedAt: since,
            },
          ]
        : [],
  };
}

function devicesOf(
  kind: RootKind,
  accountId: string,
  enabledAt: Date,
): SimulatedMfaDevice[] {
  const kinds = deviceKinds[kind];
  const own = usualKinds[derivedNumber(`${accountId}/mfa`, usualKinds.length)];
  return (kinds === 'BY_ACCOUNT' ? [own] : kinds).map((one, index) => ({
    kind: one,
    enabledAt,
    name: String(index + 1),
  }));
}

/** Half of all root users were used some time or other. */
function lastUse(
  accountId: string,
  since: Date,
  startsAt: Date,
): Date | undefined {
  const days = UNUSED_DAYS + derivedNumber(`${accountId}/used`, 800);
  const at = new Date(startsAt.getTime() - days * DAY);
  return days % 2 === 0 && at > since ? at : undefined;
}
