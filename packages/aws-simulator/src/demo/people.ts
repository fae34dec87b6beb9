/**
 * Account managers of the demo, as `aws-resale/account-manager` names them.
 * The people themselves stand in `examples/people.yaml`.
 */
export const MANAGERS = {
  jonas: 'user:default/jonas.weidmann',
  claire: 'user:default/claire.delorme',
  luis: 'user:default/luis.ferrer',
  annika: 'user:default/annika.solberg',
  team: 'group:default/team-account-management',
} as const;
