import { domainOfEmail, normalizeDomain } from '../../domains';
import { quoteValue } from '../../quoteValue';
import type { ReportProblem, ValueProblem } from '../AnnotationDefinition';
import { readList } from '../readList';
import { splitList } from '../splitList';

/** @internal */
export function splitDomains(text: string): string[] {
  return splitList(text, word => normalizeDomain(word) !== undefined);
}

/** The domain within an address of a page, or behind a wildcard. */
function domainWithin(item: string): string | undefined {
  const bare = item
    .replace(/^[a-z][a-z+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d+$/, '')
    .replace(/^\*?\./, '');
  return bare === item ? undefined : normalizeDomain(bare);
}

function notADomain(item: string): ValueProblem {
  if (item.includes('@')) {
    // The address itself is personal data and is left out.
    const domain = domainOfEmail(item);
    return {
      code: 'NOT_A_DOMAIN',
      ...(domain && { suggestion: domain }),
      message: `an e-mail address stands here; write only what follows the @${
        domain ? `: ${domain}` : ''
      }`,
    };
  }
  const suggestion = domainWithin(item);
  const remedy = /\s/.test(item)
    ? 'write it without spaces, like example.com'
    : 'write it like example.com';
  return {
    code: 'NOT_A_DOMAIN',
    value: item,
    ...(suggestion && { suggestion }),
    message: `${quoteValue(item)} is not a domain; ${
      suggestion ? `write ${suggestion}, sub-domains match too` : remedy
    }`,
  };
}

/** Reads a list of domains into their normal form. */
export function readDomains(text: string, report: ReportProblem): string[] {
  return readList(
    splitDomains(text),
    item => {
      const domain = normalizeDomain(item);
      if (!domain) {
        report(notADomain(item));
      }
      return domain;
    },
    report,
  );
}
