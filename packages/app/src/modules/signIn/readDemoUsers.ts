import type { ConfigApi } from '@backstage/core-plugin-api';

/** Somebody whom a visitor of the demo may sign in as. */
export interface DemoUser {
  /** Entity ref. */
  ref: string;
  title: string;
  /** What the user does, in one or two words. */
  role: string;
  /** What the user wants from the portal, in a sentence. */
  description: string;
}

/** Reads `demo.users`; empty wherever the demo is not configured. */
export function readDemoUsers(config: ConfigApi): DemoUser[] {
  return (config.getOptionalConfigArray('demo.users') ?? []).map(user => ({
    ref: user.getString('ref'),
    title: user.getString('title'),
    role: user.getString('role'),
    description: user.getString('description'),
  }));
}
