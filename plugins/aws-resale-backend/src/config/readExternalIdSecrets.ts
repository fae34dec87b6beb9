import type { ConfigSection } from './ConfigSection';
import type { AwsResaleConfig } from './types';

const KEY = 'externalIdSecrets';
const MIN_LENGTH = 32;

type ExternalIdSecrets = AwsResaleConfig['aws']['externalIdSecrets'];

function readSecret(section: ConfigSection): string | undefined {
  const secret = section.text('secret');
  if (secret === undefined) {
    if (section.raw('secret') === undefined) {
      section.report(
        'secret',
        `is missing; write at least ${MIN_LENGTH} random characters, best through an environment variable that is set`,
      );
    }
    return undefined;
  }
  if (secret.length < MIN_LENGTH) {
    section.report(
      'secret',
      `has ${secret.length} characters; it needs at least ${MIN_LENGTH}, for example from "openssl rand -hex 32"`,
    );
    return undefined;
  }
  return secret;
}

/**
 * Reads `awsResale.aws.externalIdSecrets`, newest first. No message repeats a
 * secret.
 */
export function readExternalIdSecrets(aws: ConfigSection): ExternalIdSecrets {
  const sections = aws.sections(KEY);
  if (sections === undefined || sections.length === 0) {
    if (aws.raw(KEY) === undefined || Array.isArray(aws.raw(KEY))) {
      aws.report(
        KEY,
        `names no secret; add one with a keyId and a secret of at least ${MIN_LENGTH} characters`,
      );
    }
    return [];
  }
  const secrets: ExternalIdSecrets = [];
  const pathOfKeyId = new Map<string, string>();
  const keyIdOfSecret = new Map<string, string>();
  for (const section of sections) {
    const keyId = section.text('keyId');
    const secret = readSecret(section);
    if (keyId === undefined && section.raw('keyId') === undefined) {
      section.report(
        'keyId',
        'is missing; name the secret, for example by its year',
      );
    }
    const twin = keyId === undefined ? undefined : pathOfKeyId.get(keyId);
    const namesake =
      secret === undefined ? undefined : keyIdOfSecret.get(secret);
    if (twin) {
      section.report(
        'keyId',
        `"${keyId}" is the keyId of ${twin} too; give every secret its own`,
      );
    }
    if (namesake !== undefined) {
      section.report(
        'secret',
        `is the same as that of keyId "${namesake}"; keep one of the two`,
      );
    }
    if (keyId !== undefined && !twin) {
      pathOfKeyId.set(keyId, section.path);
    }
    if (secret !== undefined && namesake === undefined) {
      keyIdOfSecret.set(secret, keyId ?? section.path);
    }
    if (keyId !== undefined && secret !== undefined) {
      secrets.push({ keyId, secret });
    }
  }
  return secrets;
}
