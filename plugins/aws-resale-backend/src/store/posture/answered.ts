import type { ReadingStatus } from './PostureScheduleStore';

/** Readers that AWS answers, at least for some accounts. */
export const ANSWERED: readonly ReadingStatus[] = ['OK', 'PARTLY'];
