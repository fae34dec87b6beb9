import { readdir, readFile } from 'node:fs/promises';

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const TICKS_PER_SECOND = 100;

interface ProcessTimes {
  parent: number;
  own: number;
  /** Of children that have ended. */
  ended: number;
}

/**
 * Processor time that a process and its children have used so far; undefined
 * where `/proc` does not tell.
 */
export async function cpuSeconds(
  processId: number,
): Promise<number | undefined> {
  const root = await timesOf(processId);
  if (!root) {
    return undefined;
  }
  let ticks = root.own + root.ended;
  for (const name of await readdir('/proc')) {
    const child = /^\d+$/.test(name) ? await timesOf(Number(name)) : undefined;
    if (child?.parent === processId) {
      ticks += child.own + child.ended;
    }
  }
  return ticks / TICKS_PER_SECOND;
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
async function timesOf(processId: number): Promise<ProcessTimes | undefined> {
  let text: string;
  try {
    text = await readFile(`/proc/${processId}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name, in brackets, may hold spaces; the third field follows it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number) => Number(fields[number - 3]);
  return {
    parent: field(4),
    own: field(14) + field(15),
    ended: field(16) + field(17),
  };
}
