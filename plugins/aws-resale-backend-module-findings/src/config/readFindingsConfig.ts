import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { FINDINGS_FORMATS, type FindingsFormat } from '../formats/types';
import type { FindingsConfig, FindingsFileConfig } from './types';

const ROOT = 'awsResale.findings';
const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const DEFAULT_MAX_BYTES = 50_000_000;
const DEFAULT_INTERVAL: HumanDuration = { hours: 1 };

/** Hears what is wrong, with its path in the configuration. */
type Report = (path: string, message: string) => void;

/**
 * Reads `awsResale.findings`.
 *
 * @throws InputError that names every path and what to write there.
 */
export function readFindingsConfig(rootConfig: Config): FindingsConfig {
  const problems: string[] = [];
  const report: Report = (path, message) =>
    problems.push(`${path}: ${message}`);
  const config = attempt(ROOT, report, () =>
    rootConfig.getOptionalConfig(ROOT),
  );
  const files =
    attempt(`${ROOT}.files`, report, () =>
      config?.getOptionalConfigArray('files'),
    ) ?? [];
  const read = files.map((file, index) =>
    readFile(file, `${ROOT}.files[${index}]`, report),
  );
  reportRepeated(read, report);
  const maxBytes = readMaxBytes(config, report);
  if (problems.length > 0) {
    throw new InputError(problems.join('\n'));
  }
  return { maxBytes, files: read };
}

function readMaxBytes(config: Config | undefined, report: Report): number {
  const maxBytes =
    attempt(`${ROOT}.maxBytes`, report, () =>
      config?.getOptionalNumber('maxBytes'),
    ) ?? DEFAULT_MAX_BYTES;
  if (!Number.isInteger(maxBytes) || maxBytes <= 0) {
    report(
      `${ROOT}.maxBytes`,
      `${maxBytes} is not a whole number of bytes above zero; leave it out for ${DEFAULT_MAX_BYTES}`,
    );
  }
  return maxBytes;
}

function readFile(
  config: Config,
  path: string,
  report: Report,
): FindingsFileConfig {
  const text = (key: string) =>
    attempt(`${path}.${key}`, report, () =>
      config.getOptionalString(key)?.trim(),
    );
  const id = text('id') ?? '';
  if (!ID.test(id)) {
    report(
      `${path}.id`,
      'write a name of lower-case letters, digits and dashes, at most 64, and keep it: what the source said is kept under it',
    );
  }
  const target = text('target') ?? '';
  if (target === '') {
    report(
      `${path}.target`,
      'is missing; write the URL or path of a file of findings',
    );
  }
  const format = text('format') ?? 'auto';
  if (!isFormat(format)) {
    report(
      `${path}.format`,
      `"${format}" is no format; write ${FINDINGS_FORMATS.join(', ')}`,
    );
  }
  return {
    path,
    id,
    title: text('title') ?? id,
    target,
    format: isFormat(format) ? format : 'auto',
    interval: readInterval(config, path, report),
  };
}

function readInterval(
  config: Config,
  path: string,
  report: Report,
): HumanDuration {
  if (!config.has('interval')) {
    return DEFAULT_INTERVAL;
  }
  const interval = attempt(`${path}.interval`, report, () =>
    readDurationFromConfig(config, { key: 'interval' }),
  );
  if (interval && !(durationToMilliseconds(interval) > 0)) {
    report(
      `${path}.interval`,
      'is not longer than nothing; write it like "6 hours", "PT6H" or { hours: 6 }',
    );
  }
  return interval ?? DEFAULT_INTERVAL;
}

function reportRepeated(
  files: readonly FindingsFileConfig[],
  report: Report,
): void {
  files.forEach(({ id, path }, index) => {
    const first = files.findIndex(file => file.id === id);
    if (id !== '' && first < index) {
      report(
        `${path}.id`,
        `"${id}" is the id of ${files[first].path} already; write another`,
      );
    }
  });
}

function isFormat(text: string): text is FindingsFormat {
  return FINDINGS_FORMATS.some(format => format === text);
}

/** Reports what reading throws, under its path. */
function attempt<T>(path: string, report: Report, read: () => T) {
  try {
    return read();
  } catch (error) {
    report(path, toError(error).message);
    return undefined;
  }
}
