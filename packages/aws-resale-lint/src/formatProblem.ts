import type { AnnotationCheck } from 'backstage-plugin-aws-resale-common';
import type { LintFormat } from './LintOptions';

type Problem = AnnotationCheck['problems'][number];

/** Writes a problem as one line, without a line break at its end. */
export function formatProblem(
  format: LintFormat,
  file: string,
  problem: Problem,
): string {
  return format === 'github'
    ? formatForGitHub(file, problem)
    : formatForPeople(file, problem);
}

function messageOf({ annotation, message }: Problem): string {
  return annotation ? `${annotation}: ${message}` : message;
}

function formatForPeople(file: string, problem: Problem): string {
  const { line, column, severity, code } = problem;
  const text = `${messageOf(problem)}${code ? ` (${code})` : ''}`;
  return `${file}:${line}:${column} ${severity.toLowerCase()} ${
    // A line break in a value must not look like a problem of its own.
    text.replace(/[\r\n]+/g, ' ')
  }`;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function formatForGitHub(file: string, problem: Problem): string {
  const { line, column, severity, code } = problem;
  const properties = {
    // GitHub knows files by slashes on every system.
    file: file.replaceAll('\\', '/'),
    line: `${line}`,
    col: `${column}`,
    title: `AWS resale${code ? `: ${code}` : ''}`,
  };
  const written = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(value)}`)
    .join(',');
  return `::${severity.toLowerCase()} ${written}::${escapeData(
    messageOf(problem),
  )}`;
}

function escapeData(text: string): string {
  return text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
