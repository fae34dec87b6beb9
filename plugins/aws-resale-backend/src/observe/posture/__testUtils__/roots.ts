import type { SimulatedCredentials } from 'aws-simulator';

/** Half past eight on a day, in UTC. */
export function at(date: string): Date {
  return new Date(`${date}T08:30:00.000Z`);
}

/** A root user without credentials. */
export const REMOVED: SimulatedCredentials = {
  mfaDevices: [],
  accessKeys: [],
  signingCertificates: [],
};

/** A root user with credentials of every kind. */
export const EVERYTHING: SimulatedCredentials = {
  password: { changedAt: at('2025-01-02'), lastUsedAt: at('2026-10-11') },
  mfaDevices: [{ kind: 'virtual', enabledAt: at('2025-01-02') }],
  accessKeys: [
    {
      accessKeyId: 'AKIAROOT0000000001',
      status: 'Inactive',
      createdAt: at('2025-02-03'),
      lastUsed: { at: at('2026-11-01'), region: 'eu-central-1', service: 's3' },
    },
    {
      accessKeyId: 'AKIAROOT0000000002',
      status: 'Inactive',
      createdAt: at('2025-02-04'),
      lastUsed: { at: at('2026-03-01'), region: 'eu-central-1', service: 's3' },
    },
  ],
  signingCertificates: [
    {
      certificateId: 'CERTIFICATE0000000000001',
      status: 'Inactive',
      uploadedAt: at('2025-03-04'),
    },
  ],
};
