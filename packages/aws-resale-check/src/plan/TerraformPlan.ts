/**
 * What is read of a plan as `terraform show -json` writes it.
 *
 * https://developer.hashicorp.com/terraform/internals/json-format
 *
 * @packageDocumentation
 */

/** Values of a resource by attribute. They may be secret, and are never written. */
export type PlannedValues = Readonly<Record<string, unknown>>;

/** For each attribute whether something is true of it; `true` alone is for all. */
export type AttributeMarks = Readonly<Record<string, unknown>> | boolean | null;

export interface ResourceChange {
  /** With the keys of instances: `module.shop["eu"].aws_budgets_budget.all[0]`. */
  address: string;
  module_address?: string;
  mode: string;
  type: string;
  name: string;
  provider_name?: string;
  change: {
    actions: readonly string[];
    before?: PlannedValues | null;
    after?: PlannedValues | null;
    /** Attributes that are known only after the apply. */
    after_unknown?: AttributeMarks;
    before_sensitive?: AttributeMarks;
    after_sensitive?: AttributeMarks;
    /** Since Terraform 1.12: what identifies it, with the account it is managed in. */
    before_identity?: PlannedValues | null;
  };
}

/** `{ constant_value }`, or `{ references }` to what it is made of. */
export interface Expression {
  constant_value?: unknown;
  references?: readonly string[];
}

/** Arguments by name; a block is a list of its own arguments, or these alone. */
export interface Expressions {
  readonly [name: string]:
    | Expression
    | Expressions
    | readonly Expressions[]
    | undefined;
}

export interface ProviderConfig {
  name: string;
  full_name?: string;
  alias?: string;
  /** Missing for the root module. */
  module_address?: string;
  expressions?: Expressions;
}

export interface ConfiguredResource {
  mode: string;
  type: string;
  name: string;
  /** Key into `provider_config`. */
  provider_config_key?: string;
  /** Arguments that are written; what a provider computes is not among them. */
  expressions?: Expressions;
}

export interface ConfiguredModule {
  resources?: readonly ConfiguredResource[];
  module_calls?: Readonly<Record<string, { module?: ConfiguredModule }>>;
  variables?: Readonly<Record<string, { sensitive?: boolean }>>;
}

export interface TerraformPlan {
  format_version: string;
  errored?: boolean;
  /** Of the root module. */
  variables?: Readonly<Record<string, { value?: unknown }>>;
  /** Missing where nothing is managed. */
  resource_changes?: readonly ResourceChange[];
  /** Changes that this plan leaves to a later one. */
  deferred_changes?: readonly unknown[];
  configuration?: {
    provider_config?: Readonly<Record<string, ProviderConfig>>;
    root_module?: ConfiguredModule;
  };
}
