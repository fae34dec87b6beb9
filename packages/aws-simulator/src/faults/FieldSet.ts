/**
 * Which members accounts and organizational units carry.
 *
 * - `CURRENT`: `State` and `Paths`; no `Status`, which AWS announced to retire
 *   on 9 September 2026.
 * - `OLD`: `Status` alone, as before September 2025, and no `Paths`, as before
 *   March 2026.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html
 */
export type FieldSet = 'CURRENT' | 'OLD';
