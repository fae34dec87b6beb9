import type { MappingRuleDraft } from 'backstage-plugin-aws-resale-common';

const LONGEST_ID = 64;

/** The configuration of a rule, ready to paste; its id is made from its pattern. */
export function ruleSnippet(rule: MappingRuleDraft): string {
  const pattern = rule.ouPath
    ? `ouPath: ${quote(rule.ouPath)}`
    : `name: ${quote(rule.name ?? '')}`;
  return [
    'awsResale:',
    '  mapping:',
    '    rules:',
    `      - id: ${ruleId(rule)}`,
    `        ${pattern}`,
    `        customer: ${quote(rule.customer)}`,
    ...(rule.payerAccountId
      ? [`        payerAccountId: ${quote(rule.payerAccountId)}`]
      : []),
  ].join('\n');
}

function ruleId(rule: MappingRuleDraft): string {
  const words = (rule.ouPath ?? rule.name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-');
  const prefix = rule.ouPath ? 'ou' : 'name';
  return `${prefix}-${words}`
    .replace(/-+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/-$/, '');
}

/** In single quotes YAML knows no escapes but the quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
