import { CUSTODY_FACETS } from 'backstage-plugin-aws-resale-common';
import type { CustodyFacet } from 'backstage-plugin-aws-resale-common';

/** How the server begins a sentence about a facet. */
const STARTS: Readonly<Record<CustodyFacet, string>> = {
  EMAIL: 'Root e-mail ',
  PASSWORD: 'Root password ',
  MFA: 'MFA ',
  BACKUP_MFA: 'Backup MFA ',
  PHONE: 'Phone ',
};

/** What the server said, by the facet that it is about. */
export interface SplitFailure {
  ofFacet: Partial<Record<CustodyFacet, string>>;
  /** What is about no facet. */
  rest: string;
}

/**
 * Gives each sentence of the server's answer to the fields that it is about, so
 * that it stands where it can be mended; what is not recognised stays together.
 */
export function splitFailure(message: string): SplitFailure {
  const ofFacet: SplitFailure['ofFacet'] = {};
  const rest: string[] = [];
  for (const sentence of message.split(/(?<=\.)\s+/)) {
    const facet = CUSTODY_FACETS.find(name =>
      sentence.startsWith(STARTS[name]),
    );
    if (facet) {
      ofFacet[facet] = [ofFacet[facet], sentence].filter(Boolean).join(' ');
    } else {
      rest.push(sentence);
    }
  }
  return { ofFacet, rest: rest.join(' ') };
}
