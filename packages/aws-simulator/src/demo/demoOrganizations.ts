import { stories } from './stories';
import type { DemoConfiguredOrganization, DemoStory } from './types';

/**
 * The payers that the provider's configuration names, as `awsResale.organizations`
 * of app-config has them. `examples/organizations.yaml` says the same.
 */
export function demoOrganizations(): DemoConfiguredOrganization[] {
  const told: DemoStory[] = Object.values(stories);
  return told
    .flatMap(story => story.organizations)
    .flatMap(({ payerAccountId, partition, configured }) =>
      configured
        ? [
            {
              payerAccountId,
              ...configured,
              ...(partition !== 'aws' && { partition }),
            },
          ]
        : [],
    );
}
