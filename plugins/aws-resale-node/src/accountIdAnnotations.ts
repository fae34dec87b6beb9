import type { JsonValue } from '@backstage/types';
import { DEFAULT_ACCOUNT_ID_ANNOTATIONS } from 'backstage-plugin-aws-resale-common';

/** A prefix that is a DNS name, a slash, and a name of at most 63 characters. */
const KEY =
  /^[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\/[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/** Keys below this are the contract's own. */
const OWN_PREFIX = 'aws-resale/';

/**
 * Reads `awsResale.mapping.accountIdAnnotations`: keys under which entities
 * other than customers name the accounts that they run in.
 *
 * @param value - as it stands in the configuration.
 * @param report - hears what is wrong, with the path below the key; reading goes on.
 * @public
 */
export function readAccountIdAnnotations(
  value: JsonValue | undefined,
  report: (path: string, message: string) => void,
): string[] {
  if (value === undefined || value === null) {
    return [...DEFAULT_ACCOUNT_ID_ANNOTATIONS];
  }
  if (!Array.isArray(value)) {
    report('', 'must be a list; start each item with a dash');
    return [...DEFAULT_ACCOUNT_ID_ANNOTATIONS];
  }
  const keys = value.flatMap((item, index) => {
    const path = `[${index}]`;
    if (typeof item !== 'string' || !KEY.test(item.trim())) {
      report(
        path,
        `${JSON.stringify(
          item,
        )} is not the key of an annotation; write it like ${
          DEFAULT_ACCOUNT_ID_ANNOTATIONS[0]
        }`,
      );
      return [];
    }
    if (item.trim().startsWith(OWN_PREFIX)) {
      report(
        path,
        `"${item.trim()}" is a key of customers, who claim with it what they name; leave it out`,
      );
      return [];
    }
    return [item.trim()];
  });
  return [...new Set(keys)];
}
