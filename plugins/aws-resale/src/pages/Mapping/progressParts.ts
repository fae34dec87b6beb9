import type {
  MappingSource,
  MappingSummary,
} from 'backstage-plugin-aws-resale-common';
import type { SplitMark } from '../../components/SplitBar';

/** One part of the bar; the names are those of the messages. */
export interface ProgressPart {
  key: 'annotation' | 'tag' | 'rule' | 'person' | 'unmapped' | 'dismissed';
  count: number;
  mark: SplitMark;
}

const SOURCES: readonly {
  key: ProgressPart['key'];
  mark: SplitMark;
  sources: readonly MappingSource[];
}[] = [
  {
    key: 'annotation',
    mark: 'info',
    sources: ['LINKED_ACCOUNT_ANNOTATION', 'ORGANIZATION'],
  },
  { key: 'tag', mark: 'strong', sources: ['ACCOUNT_TAG', 'OU_TAG'] },
  { key: 'rule', mark: 'soft', sources: ['OU_RULE', 'NAME_RULE'] },
  { key: 'person', mark: 'accent', sources: ['ASSIGNMENT'] },
];

/** All accounts by how they came to their customer, in the order of the bar. */
export function progressParts(
  summary: Pick<MappingSummary, 'bySource' | 'unmapped' | 'dismissed'>,
): ProgressPart[] {
  return [
    ...SOURCES.map(({ key, mark, sources }) => ({
      key,
      mark,
      count: sources.reduce(
        (sum, source) => sum + (summary.bySource[source] ?? 0),
        0,
      ),
    })),
    { key: 'unmapped', mark: 'hatched', count: summary.unmapped },
    { key: 'dismissed', mark: 'outlined', count: summary.dismissed },
  ];
}

/** Whole percents; 100 only when nothing is missing, 0 only when all is. */
export function percentOf(part: number, whole: number): number {
  if (part === 0 || whole === 0) {
    return 0;
  }
  return part === whole ? 100 : clampToPart(Math.round((100 * part) / whole));
}

/** Neither nothing nor everything, as long as it is a part. */
function clampToPart(percent: number): number {
  return Math.min(99, Math.max(1, percent));
}
