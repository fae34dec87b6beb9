import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  organizationReadPermission,
  type PostureSourceList,
} from 'backstage-plugin-aws-resale-common';
import type { PostureSourceStore } from '../store/posture/PostureSourceStore';
import type { Authorizer } from './Authorizer';

/** Sources from outside: how they fare. */
export class PostureSourceService {
  readonly #authorizer: Authorizer;
  readonly #store: PostureSourceStore;

  constructor(options: { authorizer: Authorizer; store: PostureSourceStore }) {
    this.#authorizer = options.authorizer;
    this.#store = options.store;
  }

  async list(credentials: BackstageCredentials): Promise<PostureSourceList> {
    await this.#authorizer.require(organizationReadPermission, credentials);
    return { items: await this.#store.list() };
  }
}
