/**
 * Brings a domain into the one form in which domains are compared: lower case,
 * punycode, no trailing dot.
 *
 * @returns the domain, or undefined when the text is none (no dot, spaces, an
 * address instead of a domain, an empty label).
 * @public
 */
export function normalizeDomain(text: string): string | undefined {
  const trimmed = text.trim().replace(/\.$/, '');
  if (
    trimmed.length === 0 ||
    trimmed.length > 253 ||
    /[\s/\\:@?#%[\]<>^|]/.test(trimmed)
  ) {
    return undefined;
  }
  let host: string;
  try {
    host = new URL(`http://${trimmed}`).hostname;
  } catch {
    return undefined;
  }
  const labels = host.split('.');
  const isDomain =
    host.length <= 253 &&
    labels.length > 1 &&
    labels.every(
      label =>
        label.length <= 63 && /^[a-z0-9_]([a-z0-9_-]*[a-z0-9])?$/.test(label),
    ) &&
    // A numeric last label is an IPv4 address to the URL parser, never a domain.
    !/^\d+$/.test(labels[labels.length - 1]);
  return isDomain ? host : undefined;
}

/**
 * The domain of an e-mail address: what follows the last `@`, normalised.
 *
 * @public
 */
export function domainOfEmail(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  return at < 0 ? undefined : normalizeDomain(email.slice(at + 1));
}

/**
 * Whether a normalised domain is one of the listed ones or lies below one of
 * them. `aws.provider.example` lies below `provider.example`,
 * `evilprovider.example` does not.
 *
 * @public
 */
export function isDomainWithin(
  domain: string,
  allowed: readonly string[],
): boolean {
  return allowed.some(
    entry => domain === entry || domain.endsWith(`.${entry}`),
  );
}
