import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Whether a signed-in person asks, who can answer for what they do. */
export function isPerson({ principal }: BackstageCredentials): boolean {
  return (
    typeof principal === 'object' &&
    principal !== null &&
    'type' in principal &&
    principal.type === 'user'
  );
}
