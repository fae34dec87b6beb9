import type { CheckCatalogYamlOptions } from 'backstage-plugin-aws-resale-node';

/** How problems are told: for people, or as commands of GitHub Actions. */
export type LintFormat = 'text' | 'github';

/** What the command line says. */
export interface LintOptions {
  /** Files and folders, as written. */
  paths: string[];
  format: LintFormat;
  /** Any number where it is missing. */
  maxWarnings?: number;
  check: CheckCatalogYamlOptions;
}
