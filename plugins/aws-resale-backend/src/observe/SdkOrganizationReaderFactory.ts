import type { AwsAccess } from './AwsAccess';
import { SdkOrganizationReader } from './SdkOrganizationReader';
import type {
  OrganizationReader,
  OrganizationReaderFactory,
  PayerTarget,
} from './types';

/** Opens readers that talk to AWS. */
export class SdkOrganizationReaderFactory implements OrganizationReaderFactory {
  readonly #access: AwsAccess;
  readonly #tagKeys: readonly string[];

  /** @param tagKeys - keys of the tags to keep */
  constructor(access: AwsAccess, tagKeys: readonly string[]) {
    this.#access = access;
    this.#tagKeys = tagKeys;
  }

  async open(
    target: PayerTarget,
    signal: AbortSignal,
  ): Promise<OrganizationReader> {
    const session = await this.#access.open(target, signal);
    return new SdkOrganizationReader(session, this.#tagKeys);
  }
}
