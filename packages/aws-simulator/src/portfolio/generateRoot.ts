import type {
  SimulatedCredentials,
  SimulatedMfaKind,
} from '../rootSecurityModel';
import type { SeededRandom } from './SeededRandom';

/** How likely what is, from 0 to 1. */
export interface RootShares {
  /** Without any root credentials. */
  removed: number;
  /** With a password that no second factor protects. */
  unprotected: number;
  /** With an access key besides. */
  accessKey: number;
  /** With a signing certificate besides. */
  certificate: number;
}

const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;
const FIRST_USE = Date.UTC(2025, 0, 1);
const USE_DAYS = 690;
const USED_SHARE = 0.5;
const SECOND_DEVICE_SHARE = 0.2;
const kinds: readonly SimulatedMfaKind[] = ['virtual', 'hardware', 'passkey'];

/** What a root user has, by chance. */
export function generateRoot(
  random: SeededRandom,
  shares: RootShares,
  since: Date,
): SimulatedCredentials {
  const isRemoved = random.chance(shares.removed);
  const isUnprotected = random.chance(shares.unprotected);
  const deviceKinds = [
    random.pick(kinds),
    ...(random.chance(SECOND_DEVICE_SHARE) ? [random.pick(kinds)] : []),
  ];
  const hasKey = random.chance(shares.accessKey);
  const hasCertificate = random.chance(shares.certificate);
  const lastUsed = random.chance(USED_SHARE)
    ? new Date(FIRST_USE + random.below(USE_DAYS) * MILLISECONDS_PER_DAY)
    : undefined;
  const keyId = random.alphanumeric(16).toUpperCase();
  if (isRemoved) {
    return { mfaDevices: [], accessKeys: [], signingCertificates: [] };
  }
  return {
    password: { changedAt: since, lastUsedAt: lastUsed },
    mfaDevices: isUnprotected
      ? []
      : deviceKinds.map((kind, index) => ({
          kind,
          enabledAt: since,
          name: String(index + 1),
        })),
    accessKeys: hasKey
      ? [
          {
            accessKeyId: `AKIA${keyId}`,
            status: 'Active',
            createdAt: since,
            lastUsed: lastUsed && {
              at: lastUsed,
              region: 'us-east-1',
              service: 's3',
            },
          },
        ]
      : [],
    signingCertificates: hasCertificate
      ? [
          {
            certificateId: keyId.padEnd(24, '0'),
            status: 'Active',
            uploadedAt: since,
          },
        ]
      : [],
  };
}
