/** Parts of the ARN of a role. */
export interface RoleArn {
  partition: string;
  accountId: string;
  /** With its path, where it has one. */
  roleName: string;
}

const ROLE_ARN = /^arn:(aws|aws-cn|aws-us-gov):iam::(\d{12}):role\/(.+)$/;

/** Undefined when the text is not the ARN of a role. */
export function parseRoleArn(text: string | undefined): RoleArn | undefined {
  const match = ROLE_ARN.exec(text ?? '');
  if (!match) {
    return undefined;
  }
  const [, partition, accountId, roleName] = match;
  return { partition, accountId, roleName };
}
