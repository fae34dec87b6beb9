/** One line of a portal's log; further members as the line has them. */
export interface LogLine {
  level: string;
  message: string;
  plugin?: string;
  type?: string;
  payerAccountId?: string;
  outcome?: string;
  durationMs?: number;
}
