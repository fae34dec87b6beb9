/**
 * A rule of the platform team that gives accounts to customers by where they
 * stand or what they are called. Exactly one of `ouPath` and `name` is set.
 *
 * In a pattern `*` is any text within one level and `{word}` any text within
 * one level that is captured, at least one character of it. `**`, a whole level
 * of an OU path, is any number of levels. Case does not matter.
 */
export interface MappingRule {
  id: string;
  /** Like `/Customers/{customer}/**`. */
  ouPath?: string;
  /** Like `{customer}-*`. */
  name?: string;
  /** Entity ref with `{word}` where a captured text goes, made a name of an entity. */
  customer: string;
  /** Only accounts of this organization. */
  payerAccountId?: string;
}
