/** Services that the simulator answers for, by their signing name. */
export type ServiceName =
  | 'account'
  | 'ce'
  | 'cloudtrail'
  | 'iam'
  | 'organizations'
  | 'securityhub'
  | 'sts'
  | 'tagging';
