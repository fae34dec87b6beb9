import { explainAccountId } from 'backstage-plugin-aws-resale-common';
import { readAccountIdAnnotations } from 'backstage-plugin-aws-resale-node';
import { explainRule } from '../judge/mapping/explainRule';
import type { ConfigSection } from './ConfigSection';
import type { AwsResaleConfig, MappingRuleConfig } from './types';

const RULE_ID = /^[a-z0-9-]{1,64}$/;

function readId(
  section: ConfigSection,
  pathOfId: Map<string, string>,
): string | undefined {
  const id = section.text('id');
  if (id === undefined) {
    if (section.raw('id') === undefined) {
      section.report(
        'id',
        'is missing; name the rule, the mapping page shows this name beside what it maps',
      );
    }
    return undefined;
  }
  const other = pathOfId.get(id);
  if (!RULE_ID.test(id)) {
    section.report(
      'id',
      `"${id}" is not an id; write at most 64 lower-case letters, digits and dashes`,
    );
  } else if (other) {
    section.report(
      'id',
      `"${id}" is the id of ${other} too; give each rule an id of its own`,
    );
  } else {
    pathOfId.set(id, section.path);
  }
  return id;
}

function readPayer(section: ConfigSection): string | undefined {
  const raw = section.raw('payerAccountId');
  if (raw === undefined) {
    return undefined;
  }
  const problem = explainAccountId(raw);
  if (problem) {
    section.report('payerAccountId', problem);
    return undefined;
  }
  return String(raw).trim();
}

/** Reads one rule; undefined when something is wrong, which is reported. */
function readRule(
  section: ConfigSection,
  pathOfId: Map<string, string>,
): MappingRuleConfig | undefined {
  const id = readId(section, pathOfId);
  const payerAccountId = readPayer(section);
  const ouPath = section.text('ouPath');
  const name = section.text('name');
  const customer = section.text('customer');
  if (customer === undefined) {
    if (section.raw('customer') === undefined) {
      section.report(
        'customer',
        'is missing; write whose the accounts are, like group:default/{customer}',
      );
    }
    return undefined;
  }
  const rule = {
    ...(ouPath !== undefined && { ouPath }),
    ...(name !== undefined && { name }),
    customer,
    ...(payerAccountId && { payerAccountId }),
  };
  const problems = explainRule(rule);
  for (const { key, message } of problems) {
    section.report(key, message);
  }
  return id === undefined || problems.length > 0 ? undefined : { id, ...rule };
}

/** Reads `awsResale.mapping`. */
export function readMapping(
  section: ConfigSection,
): AwsResaleConfig['mapping'] {
  const pathOfId = new Map<string, string>();
  return {
    accountIdAnnotations: readAccountIdAnnotations(
      section.raw('accountIdAnnotations'),
      (path, message) => section.report(`accountIdAnnotations${path}`, message),
    ),
    rules: (section.sections('rules') ?? []).flatMap(
      rule => readRule(rule, pathOfId) ?? [],
    ),
  };
}
