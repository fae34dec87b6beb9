import type { ConfigSection } from './ConfigSection';
import type { AwsResaleConfig } from './types';

/** Longest tag key that AWS allows. */
const MAX_KEY_LENGTH = 128;

function checkLength(section: ConfigSection, key: string, text: string): void {
  if (text.length > MAX_KEY_LENGTH) {
    section.report(
      key,
      `has ${text.length} characters; AWS allows ${MAX_KEY_LENGTH} in the key of a tag`,
    );
  }
}

/** Reads `awsResale.tags`. Tag keys are case-sensitive, so they stay as written. */
export function readTags(section: ConfigSection): AwsResaleConfig['tags'] {
  const customer = section.text('customer') ?? 'aws-resale:customer';
  const accountModel =
    section.text('accountModel') ?? 'aws-resale:account-model';
  checkLength(section, 'customer', customer);
  checkLength(section, 'accountModel', accountModel);
  if (customer === accountModel) {
    section.report(
      'accountModel',
      `"${accountModel}" is the key of the customer tag too; one tag cannot say both`,
    );
  }
  const keep = section.texts('keep') ?? [];
  for (const item of keep) {
    checkLength(section, item.key, item.text);
  }
  const keys = new Set([customer, accountModel, ...keep.map(it => it.text)]);
  return { customer, accountModel, keys: [...keys] };
}
