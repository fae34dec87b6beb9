import { useEntity } from '@backstage/plugin-catalog-react';
import { AWS_ANNOTATIONS } from 'backstage-plugin-aws-resale-common';

/** The account whose entity page this is. The cards' filter sees to the annotation. */
export function useAccountId(): string {
  const { entity } = useEntity();
  return (
    entity.metadata.annotations?.[AWS_ANNOTATIONS.accountId] ?? ''
  ).trim();
}
