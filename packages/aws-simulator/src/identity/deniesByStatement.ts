/** One request as conditions see it. */
export interface PolicyRequest {
  action: string;
  /** Known condition keys in small letters; undefined for those that the request lacks. */
  keys: Readonly<Record<string, string | undefined>>;
}

interface Statement {
  Effect?: string;
  Action?: string | string[];
  NotAction?: string | string[];
  Resource?: string | string[];
  Condition?: Record<string, Record<string, string | string[]>>;
}

type Test = (actual: string, wanted: string) => boolean;

const like: Test = (actual, wanted) => patternOf(wanted).test(actual);
const equal: Test = (actual, wanted) => actual === wanted;

/** Operators without `IfExists`; negated ones hold when no value matches. */
const operators: Readonly<Record<string, { test: Test; isNegated: boolean }>> =
  {
    ArnEquals: { test: like, isNegated: false },
    ArnLike: { test: like, isNegated: false },
    ArnNotEquals: { test: like, isNegated: true },
    ArnNotLike: { test: like, isNegated: true },
    Bool: { test: equal, isNegated: false },
    StringEquals: { test: equal, isNegated: false },
    StringLike: { test: like, isNegated: false },
    StringNotEquals: { test: equal, isNegated: true },
    StringNotLike: { test: like, isNegated: true },
  };

/**
 * Whether a statement of a policy denies a request on every resource.
 *
 * @throws Error for operators and condition keys that the simulator does not know
 */
export function deniesByStatement(
  statement: Statement,
  request: PolicyRequest,
): boolean {
  const { Effect, Action, NotAction, Resource, Condition = {} } = statement;
  const matches = (patterns: string | string[]) =>
    listOf(patterns).some(pattern =>
      patternOf(pattern.toLowerCase()).test(request.action.toLowerCase()),
    );
  return (
    Effect === 'Deny' &&
    listOf(Resource ?? '*').includes('*') &&
    (NotAction === undefined ? matches(Action ?? []) : !matches(NotAction)) &&
    Object.entries(Condition).every(([operator, block]) =>
      Object.entries(block).every(([key, wanted]) =>
        holds(operator, key, listOf(wanted), request),
      ),
    )
  );
}

function holds(
  operator: string,
  key: string,
  wanted: string[],
  { keys }: PolicyRequest,
): boolean {
  const name = key.toLowerCase();
  if (!(name in keys)) {
    throw new Error(`The simulator does not know the condition key ${key}`);
  }
  const actual = keys[name];
  if (operator === 'Null') {
    return wanted.includes(String(actual === undefined));
  }
  const isOptional = operator.endsWith('IfExists');
  const known = operators[operator.replace(/IfExists$/, '')];
  if (!known) {
    throw new Error(
      `The simulator does not know the condition operator ${operator}`,
    );
  }
  if (actual === undefined) {
    return isOptional || known.isNegated;
  }
  return wanted.some(value => known.test(actual, value)) !== known.isNegated;
}

function listOf(value: string | string[]): string[] {
  return Array.isArray(value) ? value : [value];
}

/** `*` stands for any text, `?` for one character. */
function patternOf(text: string): RegExp {
  const escaped = text.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `^${escaped.replace(/\*/g, '.*').replace(/\?/g, '.')}$`,
    's',
  );
}
