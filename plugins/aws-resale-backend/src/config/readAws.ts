import type { ConfigSection } from './ConfigSection';
import { readExternalIdSecrets } from './readExternalIdSecrets';
import type { AwsResaleConfig } from './types';

/** A role name as IAM has it, with its path where it has one. */
const ROLE_NAME = /^([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;

function readRoleName(section: ConfigSection): string {
  const roleName = section.text('roleName');
  if (roleName === undefined) {
    if (section.raw('roleName') === undefined) {
      section.report(
        'roleName',
        'is missing; write the name of the role that every payer has for polling',
      );
    }
    return '';
  }
  if (roleName.startsWith('arn:')) {
    section.report(
      'roleName',
      `is an ARN; write only what follows "role/", the account differs per payer`,
    );
  } else if (!ROLE_NAME.test(roleName)) {
    section.report(
      'roleName',
      `"${roleName}" is not the name of an IAM role; it has letters, digits and +=,.@-_ only`,
    );
  }
  return roleName;
}

function readEndpoint(section: ConfigSection): string | undefined {
  const endpoint = section.text('endpoint');
  if (endpoint === undefined) {
    return undefined;
  }
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    section.report(
      'endpoint',
      'is not an http or https address; remove it to talk to AWS itself',
    );
    return undefined;
  }
  return endpoint;
}

/** Reads `awsResale.aws`. */
export function readAws(section: ConfigSection): AwsResaleConfig['aws'] {
  const endpoint = readEndpoint(section);
  return {
    ...(endpoint && { endpoint }),
    roleName: readRoleName(section),
    externalIdSecrets: readExternalIdSecrets(section),
    rateShare: section.number('rateShare', {
      default: 0.5,
      min: 0,
      aboveMin: true,
      max: 1,
    }),
  };
}
