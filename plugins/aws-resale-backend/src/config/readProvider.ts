import { normalizeDomain } from 'backstage-plugin-aws-resale-common';
import type { ConfigSection } from './ConfigSection';

/** Reads `awsResale.provider`: normalised root e-mail domains of the provider. */
export function readProvider(section: ConfigSection): string[] {
  const key = 'emailDomains';
  const written = section.texts(key);
  if (written === undefined || written.length === 0) {
    if (section.raw(key) === undefined || Array.isArray(section.raw(key))) {
      section.report(
        key,
        'names no domain; list the domains of your root e-mail addresses, like provider.example',
      );
    }
    return [];
  }
  const domains: string[] = [];
  for (const item of written) {
    const domain = normalizeDomain(item.text);
    if (domain) {
      domains.push(domain);
    } else if (item.text.includes('@')) {
      // The address itself is personal data and is left out of the message.
      section.report(
        item.key,
        'an e-mail address stands here; write only what follows the @',
      );
    } else {
      section.report(
        item.key,
        `"${item.text}" is not a domain; write it like provider.example`,
      );
    }
  }
  return [...new Set(domains)];
}
