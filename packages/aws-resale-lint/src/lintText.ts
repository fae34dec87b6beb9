import type { AnnotationCheck } from 'backstage-plugin-aws-resale-common';
import {
  checkCatalogYaml,
  type CheckCatalogYamlOptions,
} from 'backstage-plugin-aws-resale-node';

/** `aws-resale/` and the ways in which it is misspelt. */
const OWN_KEY = /aws[-_. ]?resale[/:]/i;

/** Marks of template languages, whose files are YAML only once they are filled in. */
const TEMPLATE = /\{\{|\{%/;

/**
 * Checks the text of a file. One that mentions none of our annotations is not
 * even read as YAML, and a template may be no YAML yet.
 */
export function lintText(
  text: string,
  options: CheckCatalogYamlOptions,
): AnnotationCheck['problems'] {
  const isOurs =
    OWN_KEY.test(text) ||
    options.accountIdAnnotations.some(key => text.includes(key));
  if (!isOurs) {
    return [];
  }
  const { problems } = checkCatalogYaml(text, options);
  return TEMPLATE.test(text)
    ? problems.filter(({ code }) => code !== undefined)
    : problems;
}
