import type { PostureCase } from '../PostureCase';

/** Whether the organization was seen without all features. */
export function lacksAllFeatures(postureCase: PostureCase): boolean {
  const { fresh } = postureCase.weigh(
    postureCase.input.organization.featureSet,
  );
  return fresh.length > 0 && fresh.every(({ value }) => value !== 'ALL');
}
