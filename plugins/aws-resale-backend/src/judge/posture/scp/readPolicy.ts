/** A statement of a policy, with everything as lists. */
export interface PolicyStatement {
  effect: string;
  actions?: readonly string[];
  notActions?: readonly string[];
  resources?: readonly string[];
  /** By operator, then by key. */
  conditions: Readonly<
    Record<string, Readonly<Record<string, readonly string[]>>>
  >;
}

/**
 * Reads the JSON text of a policy.
 *
 * @returns undefined when it is none that can be understood.
 */
export function readPolicy(document: string): PolicyStatement[] | undefined {
  let policy: unknown;
  try {
    policy = JSON.parse(document);
  } catch {
    // Not JSON: whoever asks is told that the policy is not understood.
    return undefined;
  }
  if (!isRecord(policy)) {
    return undefined;
  }
  const statements = Array.isArray(policy.Statement)
    ? policy.Statement
    : [policy.Statement];
  const read = statements.map(readStatement);
  return read.every(statement => statement !== undefined) ? read : undefined;
}

function readStatement(statement: unknown): PolicyStatement | undefined {
  if (!isRecord(statement) || typeof statement.Effect !== 'string') {
    return undefined;
  }
  return {
    effect: statement.Effect,
    actions: readTexts(statement.Action),
    notActions: readTexts(statement.NotAction),
    resources: readTexts(statement.Resource),
    conditions: readConditions(statement.Condition),
  };
}

function readConditions(condition: unknown): PolicyStatement['conditions'] {
  if (!isRecord(condition)) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      isRecord(keys)
        ? Object.fromEntries(
            Object.entries(keys).map(([key, values]) => [
              key,
              readTexts(values) ?? [],
            ]),
          )
        : {},
    ]),
  );
}

/** One text or a list of them; numbers and booleans as they are written. */
function readTexts(value: unknown): string[] | undefined {
  if (value === undefined) {
    return undefined;
  }
  return (Array.isArray(value) ? value : [value]).map(String);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
