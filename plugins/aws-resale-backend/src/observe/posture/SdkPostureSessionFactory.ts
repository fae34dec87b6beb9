import type { AwsAccess } from '../AwsAccess';
import type { PayerTarget } from '../types';
import type { ReaderConfig } from './ReaderContext';
import { SdkPostureSession } from './SdkPostureSession';
import type { PostureSession, PostureSessionFactory } from './types';

/** Opens sessions that talk to AWS. */
export class SdkPostureSessionFactory implements PostureSessionFactory {
  readonly #access: AwsAccess;
  readonly #config: ReaderConfig;
  readonly #date: () => Date;

  /** @param date - now, with which readings are dated */
  constructor(
    access: AwsAccess,
    config: ReaderConfig,
    date: () => Date = () => new Date(),
  ) {
    this.#access = access;
    this.#config = config;
    this.#date = date;
  }

  async open(
    target: PayerTarget,
    signal: AbortSignal,
  ): Promise<PostureSession> {
    return new SdkPostureSession({
      access: this.#access,
      config: this.#config,
      date: this.#date,
      payer: await this.#access.open(target, signal),
      signal,
      target,
    });
  }
}
