import type { CustodyReview, ExposureChange, ToldCustomer } from '../types';

export const HANSA = 'group:default/hansa-foods';
export const GDANSK = 'group:default/gdansk-robotics';

/** An account of Hansa Foods that became exposed. */
export function makeChange(
  id: number,
  changes: Partial<ExposureChange> = {},
): ExposureChange {
  return {
    id,
    at: '2026-11-20T10:00:20.000Z',
    accountId: String(id).padStart(12, '0'),
    accountName: `Workload ${id}`,
    customerRef: HANSA,
    from: 'PROTECTED',
    to: 'EXPOSED',
    isAccepted: false,
    cause: 'NO_MFA',
    responsible: 'CUSTOMER',
    ...changes,
  };
}

/** A password of Hansa Foods that is reviewed on 4 December. */
export function makeReview(
  changes: Partial<CustodyReview> = {},
): CustodyReview {
  return {
    customerRef: HANSA,
    accountId: '000000000001',
    accountName: 'Workload 1',
    facet: 'PASSWORD',
    nextReview: '2026-12-04',
    inForceFrom: '2026-06-01T00:00:00.000Z',
    ...changes,
  };
}

/** Customers with an account manager each. */
export function makeCustomers(
  changes: Partial<ToldCustomer> = {},
): Map<string, ToldCustomer> {
  return new Map(
    [
      [HANSA, 'Hansa Foods'],
      [GDANSK, 'Gdańsk Robotics'],
    ].map(([ref, title]) => [
      ref,
      {
        ref,
        title,
        recipients: ['user:default/manager'],
        exposed: 0,
        ...changes,
      },
    ]),
  );
}
