import { ForwardedError, toError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import type {
  PostureSource,
  PostureSourceContext,
  PostureSourceFinding,
} from 'backstage-plugin-aws-resale-node';
import { combineFindings } from './combineFindings';
import type { FindingsFileConfig } from './config/types';
import { checkAnsweredBy } from './checkAnsweredBy';
import { parseFindings } from './formats/parseFindings';
import type { ScannerFinding } from './formats/types';
import type { TargetFile, TargetReader } from './TargetReader';

/** A file or folder of findings, as a posture source. */
export class FindingsFileSource implements PostureSource {
  readonly id: string;
  readonly title: string;
  readonly interval: HumanDuration;
  readonly #file: FindingsFileConfig;
  readonly #targets: TargetReader;

  constructor(options: { file: FindingsFileConfig; targets: TargetReader }) {
    this.#file = options.file;
    this.#targets = options.targets;
    this.id = options.file.id;
    this.title = options.file.title;
    this.interval = options.file.interval;
  }

  /** @throws Error that names the place in the configuration, and not the target, which may hold a secret. */
  async *read({
    signal,
    logger,
  }: PostureSourceContext): AsyncIterable<PostureSourceFinding[]> {
    const concerning: ScannerFinding[] = [];
    const counts = { files: 0, items: 0 };
    try {
      for await (const file of this.#targets.read(this.#file.target, signal)) {
        const { findings, others } = this.#parse(file);
        counts.files += 1;
        counts.items += findings.length + others;
        for (const finding of findings) {
          if (concernsUs(finding)) {
            concerning.push(finding);
          }
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      throw this.#explained(error);
    }
    logger.debug('Read files of findings', {
      ...counts,
      concerning: concerning.length,
    });
    yield combineFindings(concerning);
  }

  #parse({ name, content }: TargetFile) {
    try {
      return parseFindings(content, this.#file.format);
    } catch (error) {
      throw name === undefined ? error : new ForwardedError(name, error);
    }
  }

  #explained(error: unknown): Error {
    const { path, target } = this.#file;
    const message = toError(error).message.replaceAll(target, 'the target');
    return new Error(`${path}.target: ${message}`);
  }
}

function concernsUs({ controls }: ScannerFinding): boolean {
  return controls.some(({ benchmark, id }) => checkAnsweredBy(benchmark, id));
}
