import type { LogLine } from './LogLine';

/** Reads a line of JSON; what is none, such as Node's own warnings, is its message. */
export function parseLogLine(text: string): LogLine {
  try {
    const line: unknown = JSON.parse(text);
    if (isLogLine(line)) {
      return line;
    }
  } catch {
    // Not JSON, see above.
  }
  return { level: 'unknown', message: text };
}

function isLogLine(line: unknown): line is LogLine {
  return (
    typeof line === 'object' &&
    line !== null &&
    'level' in line &&
    typeof line.level === 'string' &&
    'message' in line &&
    typeof line.message === 'string'
  );
}
