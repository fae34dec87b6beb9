import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { PostureConfig } from '../../config/types';
import { READER_SUBJECTS } from '../../observe/posture/types';
import type { ReaderSubjects } from '../../store/posture/PostureScheduleStore';

/** Which accounts a reader is asked about, as configured. */
export function readerSubjects(
  reader: PostureReaderId,
  { rootAudit }: Pick<PostureConfig, 'rootAudit'>,
): ReaderSubjects {
  return {
    reader,
    subjects: READER_SUBJECTS[reader],
    ...(reader === 'root-audit' && { models: rootAudit.models }),
  };
}
