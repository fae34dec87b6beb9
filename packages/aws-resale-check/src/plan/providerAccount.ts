import { isAccountId } from 'backstage-plugin-aws-resale-common';
import type {
  Expression,
  Expressions,
  ProviderConfig,
  TerraformPlan,
} from './TerraformPlan';

const ROLE_ARN = /^arn:[a-z-]+:iam::(\d{12}):role\//;
const VARIABLE = /^var\.([^.[\]]+)$/;

/** Where a provider says in which account it works, and which that is. */
export interface ProviderAccount {
  accountId: string;
  /** The argument. */
  by: string;
}

/**
 * The value of an argument that is written out, or is made of one variable of the
 * root module alone.
 */
function valueOf(
  expression: Expression | undefined,
  plan: TerraformPlan,
  isInRoot: boolean,
): unknown {
  if (expression === undefined || 'constant_value' in expression) {
    return expression?.constant_value;
  }
  const [reference, ...others] = expression.references ?? [];
  const name = VARIABLE.exec(reference ?? '')?.[1];
  if (!isInRoot || name === undefined || others.length > 0) {
    return undefined;
  }
  const isSensitive =
    plan.configuration?.root_module?.variables?.[name]?.sensitive;
  return isSensitive ? undefined : plan.variables?.[name]?.value;
}

function onlyAccount(value: unknown): string | undefined {
  const list = Array.isArray(value) ? value : [value];
  const [only] = list.map(String);
  return list.length === 1 && isAccountId(only) ? only : undefined;
}

function blocks(expressions: Expressions, name: string): Expressions[] {
  const block = expressions[name];
  return (Array.isArray(block) ? [...block] : [block]).filter(
    each => each !== undefined,
  ) as Expressions[];
}

/** The account of the role that is assumed last. */
function roleAccount(
  expressions: Expressions,
  name: string,
  value: (expression: Expression | undefined) => unknown,
): string | undefined {
  const last = blocks(expressions, name).at(-1);
  const arn = value(last?.role_arn as Expression | undefined);
  // A variable may hold the account that the ARN is made with.
  return typeof arn === 'string'
    ? ROLE_ARN.exec(arn)?.[1] ?? onlyAccount(arn)
    : undefined;
}

/**
 * The account in which a provider works: the only one that it is allowed to work
 * in, or that of the role which it assumes.
 *
 * @returns undefined where it does not say so before the apply.
 */
export function providerAccount(
  { expressions = {}, module_address: module }: ProviderConfig,
  plan: TerraformPlan,
): ProviderAccount | undefined {
  const value = (expression: Expression | undefined) =>
    valueOf(expression, plan, !module);
  const allowed = onlyAccount(
    value(expressions.allowed_account_ids as Expression | undefined),
  );
  if (allowed) {
    return { accountId: allowed, by: 'allowed_account_ids' };
  }
  for (const name of ['assume_role', 'assume_role_with_web_identity']) {
    const accountId = roleAccount(expressions, name, value);
    if (accountId) {
      return { accountId, by: name };
    }
    if (blocks(expressions, name).length > 0) {
      // The role that counts is known only after the apply.
      return undefined;
    }
  }
  return undefined;
}
