import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import { READER_SOURCES } from '../../judge/posture/readerSources';
import type { FactSource } from '../../store/posture/PostureFactStore';

/** Whether a fact comes from a reader of ours. */
export function isReaderId(reader: FactSource): reader is PostureReaderId {
  return Object.hasOwn(READER_SOURCES, reader);
}
