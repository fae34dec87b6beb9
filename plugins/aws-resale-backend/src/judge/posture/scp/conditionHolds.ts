import { allOf, not } from './Certainty';
import type { Certainty } from './Certainty';
import { fitsArn, fitsPattern } from './fitsPattern';
import type { PolicyStatement } from './readPolicy';

/** Whoever makes a request, as policies see it. */
export interface Principal {
  arn: string;
  accountId: string;
  /** A session of `sts:AssumeRoot`, which has the ARN of root. */
  isAssumedRoot: boolean;
}

/** What depends on the request alone and not on who makes it. */
const REQUEST_KEY =
  /^(aws:(requestedregion|sourceip|sourcevpc|sourcevpce|vpcsourceip|currenttime|epochtime|securetransport|viaawsservice|calledvia|calledviafirst|calledvialast|multifactorauthpresent|multifactorauthage|referer|useragent|tagkeys|requesttag\/.*|resourcetag\/.*|resourceaccount|resourceorgid|resourceorgpaths|sourcearn|sourceaccount)|(?!aws:).*)$/;

type Operator = (value: string, expected: string) => boolean;

const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['stringequals', (value, expected) => value === expected],
  [
    'stringequalsignorecase',
    (value, expected) => value.toLowerCase() === expected.toLowerCase(),
  ],
  ['stringlike', fitsPattern],
  ['arnequals', fitsArn],
  ['arnlike', fitsArn],
  ['bool', (value, expected) => value === expected.toLowerCase()],
]);

/** Operators that hold when nothing of what they name fits. */
const NEGATED: ReadonlyMap<string, string> = new Map([
  ['stringnotequals', 'stringequals'],
  ['stringnotequalsignorecase', 'stringequalsignorecase'],
  ['stringnotlike', 'stringlike'],
  ['arnnotequals', 'arnequals'],
  ['arnnotlike', 'arnlike'],
]);

/**
 * Whether the conditions of a statement hold for every request of a principal. A
 * condition on the request does not, since it holds for some of them only.
 *
 * @param onRequest - what such a condition counts as.
 */
export function conditionHolds(
  conditions: PolicyStatement['conditions'],
  principal: Principal,
  onRequest: Certainty,
): Certainty {
  return allOf(
    Object.entries(conditions).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, expected]) =>
        holds(operator, key.toLowerCase(), expected, principal, onRequest),
      ),
    ),
  );
}

function holds(
  operatorAsWritten: string,
  key: string,
  expectedAsWritten: readonly string[],
  principal: Principal,
  onRequest: Certainty,
): Certainty {
  if (REQUEST_KEY.test(key)) {
    return onRequest;
  }
  if (!isKnownKey(key)) {
    return 'UNCLEAR';
  }
  const expected = expectedAsWritten.map(text =>
    text.replaceAll('${aws:PrincipalAccount}', principal.accountId),
  );
  if (expected.some(text => text.includes('${'))) {
    return 'UNCLEAR';
  }
  const value = valueOf(key, principal);
  const word = operatorAsWritten.toLowerCase();
  if (word === 'null') {
    return expected.includes(String(value === undefined)) ? 'YES' : 'NO';
  }
  const isIfExists = word.endsWith('ifexists');
  const name = isIfExists ? word.slice(0, -'ifexists'.length) : word;
  const negated = NEGATED.get(name);
  const operator = OPERATORS.get(negated ?? name);
  if (!operator) {
    return 'UNCLEAR';
  }
  if (value === undefined) {
    return isIfExists || negated ? 'YES' : 'NO';
  }
  const fits = expected.some(text => operator(value, text)) ? 'YES' : 'NO';
  return negated ? not(fits) : fits;
}

function isKnownKey(key: string): boolean {
  return (
    key === 'aws:principalarn' ||
    key === 'aws:principalaccount' ||
    key === 'aws:assumedroot'
  );
}

function valueOf(key: string, principal: Principal): string | undefined {
  switch (key) {
    case 'aws:principalarn':
      return principal.arn;
    case 'aws:principalaccount':
      return principal.accountId;
    default:
      return principal.isAssumedRoot ? 'true' : undefined;
  }
}
