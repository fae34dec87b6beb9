import { accountIdProblem } from '../../accountId';
import { type AccountModel, parseAccountModel } from '../../language';
import { quoteValue } from '../../quoteValue';
import type { ReportProblem, ValueProblem } from '../AnnotationDefinition';
import { splitList } from '../splitList';
import { unknownModel } from './accountModel';

interface Override {
  accountId: string;
  model: AccountModel;
}

/**
 * The overrides of a list as `id=model`, without spaces around the `=`. A model
 * may have spaces in it, so spaces separate only in front of a further `id=`.
 */
export function splitOverrides(text: string): string[] {
  // Spaces first become one each, which keeps the search for ` = ` short.
  const even = text.replace(/[^\S\r\n]+/g, ' ').replace(/ ?= ?/g, '=');
  return splitList(even, () => false).flatMap(part => part.split(/ (?=\d+=)/));
}

function malformed(item: string): ValueProblem {
  const [, id, model] = /^(\d{12})(?: ?: ?| |->|=>)(.+)$/.exec(item) ?? [];
  const parsed = model === undefined ? undefined : parseAccountModel(model);
  const suggestion = parsed && `${id}=${parsed}`;
  return {
    code: 'MALFORMED_OVERRIDE',
    value: item,
    ...(suggestion && { suggestion }),
    message: `${quoteValue(item)} is not of the form 012345678901=SPAM${
      suggestion ? `: did you mean "${suggestion}"?` : ''
    }`,
  };
}

function readOverride(
  item: string,
  report: ReportProblem,
): Override | undefined {
  const [id, word, ...rest] = item.split('=');
  if (word === undefined || rest.length > 0) {
    report(malformed(item));
    return undefined;
  }
  const model = parseAccountModel(word);
  const problem =
    accountIdProblem(id) ?? (model ? undefined : unknownModel(word));
  if (!problem && model) {
    return { accountId: id, model };
  }
  const meantId = accountIdProblem(id)?.suggestion ?? id;
  const meantModel = model ? word : unknownModel(word).suggestion;
  const isMeant = !accountIdProblem(meantId) && meantModel !== undefined;
  report({
    ...(problem ?? malformed(item)),
    value: item,
    suggestion: isMeant ? `${meantId}=${meantModel}` : undefined,
  });
  return undefined;
}

/** Reads models of single accounts, `012345678901=SPAM, …`. */
export function readOverrides(
  text: string,
  report: ReportProblem,
): Record<string, AccountModel> {
  const overrides = new Map<string, AccountModel>();
  for (const item of splitOverrides(text)) {
    const override = readOverride(item, report);
    const earlier = override && overrides.get(override.accountId);
    if (override && !earlier) {
      overrides.set(override.accountId, override.model);
    } else if (override && earlier === override.model) {
      report({
        code: 'REPEATED',
        severity: 'WARNING',
        value: item,
        message: `${quoteValue(item)} stands here twice; once is enough`,
      });
    } else if (override) {
      report({
        code: 'CONTRADICTION',
        value: item,
        message: `${override.accountId} is given as ${earlier} and as ${override.model}; keep one`,
      });
    }
  }
  return Object.fromEntries(overrides);
}
