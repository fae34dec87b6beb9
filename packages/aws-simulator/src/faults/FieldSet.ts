/**
 * Which members accounts, organizational units and summaries carry.
 *
 * - `CURRENT`: `State` and `Paths`; no `Status`, which AWS announced to retire
 *   on 9 September 2026.
 * - `OLD`: `Status` alone, as before September 2025, no `Paths`, as before March
 *   2026, and no `AccountPasswordPresent` in summaries of IAM.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html
 */
export type FieldSet = 'CURRENT' | 'OLD';
