import {
  accountIdProblem,
  isAccountId,
} from 'backstage-plugin-aws-resale-common';

/** What a pasted text names. */
export type LookUpSubject =
  | { kind: 'ACCOUNT_ID'; accountId: string }
  /** Buckets and some others have ARNs without an account. */
  | { kind: 'ARN'; accountId?: string }
  | { kind: 'EMAIL'; address: string }
  | {
      kind: 'NAME';
      /** Empty where the text says nothing. */
      name: string;
      /** Of digits alone: the id that lost its leading zeros, as in a spreadsheet. */
      accountId?: string;
    };

/** What surrounds a text that is copied from a table, a mail or a program. */
const WRAPPING = '[\\s\\p{Cf}"\'`“”„‘’‚«»<>,;]+';
const WRAPPED = new RegExp(`^${WRAPPING}|${WRAPPING}$`, 'gu');

/** Whatever people and AWS put between the digits of an id. */
const BETWEEN_DIGITS = /[\s\p{Pd}\p{Cf}−]/gu;

const ARN = /^arn:aws(?:-us-gov|-cn)?:([^:]*):[^:]*:([^:]*):(.*)$/i;

/** In AWS Organizations the ARN of an account is its payer's, the account comes last. */
const ACCOUNT_OF_ORGANIZATION = /^account\/o-[a-z0-9]+\/(\d{12})$/i;

/** The entity of an account, with or without kind and namespace. */
const ENTITY = /^(?:resource:)?(?:[^/\s]+\/)?aws-(\d{12})$/i;

/**
 * Tells what somebody means who pastes a text to find an account: an id, however
 * its digits are grouped, an ARN, a URL or an entity ref with an id in it, a root
 * e-mail address, or a name.
 */
export function readLookUpText(text: string): LookUpSubject {
  // PostgreSQL takes no NUL, and no name has control characters.
  const bare = text.replace(/\p{Cc}/gu, ' ').replace(WRAPPED, '');
  const digits = bare.normalize('NFKC').replace(BETWEEN_DIGITS, '');
  if (isAccountId(digits)) {
    return { kind: 'ACCOUNT_ID', accountId: digits };
  }
  // Before addresses: the session of an assumed role is named after one.
  const arn = ARN.exec(bare);
  if (arn) {
    return { kind: 'ARN', accountId: accountOfArn(arn) };
  }
  const accountId = ENTITY.exec(bare)?.[1] ?? accountOfUrl(bare);
  if (accountId) {
    return { kind: 'ACCOUNT_ID', accountId };
  }
  const address = addressIn(bare);
  if (address) {
    return { kind: 'EMAIL', address };
  }
  const problem = accountIdProblem(digits);
  return {
    kind: 'NAME',
    name: bare,
    ...(problem?.code === 'LOST_ZERO' && { accountId: problem.suggestion }),
  };
}

function accountOfArn([, service, account, resource]: RegExpExecArray) {
  const member =
    service.toLowerCase() === 'organizations'
      ? ACCOUNT_OF_ORGANIZATION.exec(resource)?.[1]
      : undefined;
  return member ?? (isAccountId(account) ? account : undefined);
}

/** The one id in a URL, as those of AWS consoles, the catalog and our pages have it. */
function accountOfUrl(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text)) {
    return undefined;
  }
  const ids = new Set(decoded(text).match(/(?<!\d)\d{12}(?!\d)/g));
  return ids.size === 1 ? [...ids][0] : undefined;
}

/**
 * The first word with an `@`, without what a mail program puts around it. An `@`
 * that stands alone is part of a name.
 */
function addressIn(text: string): string | undefined {
  const word = text
    .split(/[\s<>()[\]"',;]+/)
    .find(part => part.includes('@') && part.length > 1);
  if (!word) {
    return undefined;
  }
  const [address] = /^mailto:/i.test(word)
    ? decoded(word.slice('mailto:'.length)).split('?')
    : [word];
  return address.replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/[.:]+$/, '');
}

/** A text with its percent encoding undone, or as it is where that is none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
