/** What the command line gives and takes. */
export interface CheckProcess {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Paths are relative to it. */
  folder: string;
  /** Whether a person reads what is written. */
  isTerminal: boolean;
  /** Everything that comes through standard input. */
  readInput(): Promise<string>;
  out(text: string): void;
  error(text: string): void;
}
