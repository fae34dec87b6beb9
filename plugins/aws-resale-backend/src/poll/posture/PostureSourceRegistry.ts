import type {
  PostureSource,
  PostureSourcesExtensionPoint,
} from 'backstage-plugin-aws-resale-node';

const ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** Sources from outside that modules bring. */
export class PostureSourceRegistry implements PostureSourcesExtensionPoint {
  readonly #sources = new Map<string, PostureSource>();

  addPostureSource(source: PostureSource): void {
    const { id, title } = source;
    if (!ID.test(id)) {
      throw new Error(
        `"${id}" cannot be the id of a posture source; write lower-case letters, digits and dashes, at most 64`,
      );
    }
    const other = this.#sources.get(id);
    if (other) {
      throw new Error(
        `The posture sources "${other.title}" and "${title}" both have the id "${id}"; give one of them another`,
      );
    }
    this.#sources.set(id, source);
  }

  sources(): PostureSource[] {
    return [...this.#sources.values()];
  }
}
