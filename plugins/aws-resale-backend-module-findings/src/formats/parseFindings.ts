import { InputError } from '@backstage/errors';
import type { Json } from './fields';
import { isAsff, readAsff } from './readAsff';
import { readItems } from './readItems';
import { isOcsf, readOcsf } from './readOcsf';
import type { FindingsFormat, ScannerFinding } from './types';

/** What a file holds. */
export interface ParsedFindings {
  /** About any control, ours or not. */
  findings: ScannerFinding[];
  /** How much was in it that is no finding on a control. */
  others: number;
}

/**
 * Reads the findings of a file.
 *
 * @throws InputError when it is no JSON, or nothing in it has the format.
 */
export function parseFindings(
  content: string,
  format: FindingsFormat,
): ParsedFindings {
  const items = readItems(content);
  const known = items.filter(item => isFormat(item, format));
  if (items.length > 0 && known.length === 0) {
    throw new InputError(
      format === 'auto'
        ? 'Nothing in the file is a finding in OCSF or ASFF'
        : `Nothing in the file is a finding in ${format.toUpperCase()}; leave the format out to have it told from the file`,
    );
  }
  const findings = known.flatMap(
    item => (isAsff(item) ? readAsff(item) : readOcsf(item)) ?? [],
  );
  return { findings, others: items.length - findings.length };
}

function isFormat(item: Json, format: FindingsFormat): boolean {
  return (
    (format !== 'ocsf' && isAsff(item)) ||
    (format !== 'asff' && isOcsf(item) && !isAsff(item))
  );
}
