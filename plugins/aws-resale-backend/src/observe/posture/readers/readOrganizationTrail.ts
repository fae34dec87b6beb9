import {
  DescribeTrailsCommand,
  GetTrailStatusCommand,
  type Trail as DescribedTrail,
} from '@aws-sdk/client-cloudtrail';
import type { Trail } from '../../../judge/posture/facts/organizationFacts';
import { awsServices } from '../../awsServices';
import { accountReader } from '../accountReader';
import { inOrder } from '../inOrder';
import type { ReaderContext } from '../ReaderContext';
import type { ReadingDraft } from '../ReadingDraft';
import { refusalOf } from '../refusalOf';

/**
 * Trails that the payer sees in one region, those of many regions as shadows of
 * their home included. A trail of another single region does not cover the
 * organization, so that nobody looks there.
 */
export const readOrganizationTrail = accountReader({
  async read(draft, _, context) {
    await draft.attempt(['trails'], async () => {
      const { trailList = [] } = await context.payer.send(
        awsServices.cloudTrail,
        new DescribeTrailsCommand({ includeShadowTrails: true }),
      );
      const trails: Trail[] = [];
      for (const described of inOrder(trailList, keyOfTrail)) {
        trails.push(await readTrail(described, draft, context));
      }
      return { trails };
    });
  },
});

function keyOfTrail({ TrailARN, Name = '' }: DescribedTrail): string {
  return TrailARN ?? Name;
}

async function readTrail(
  described: DescribedTrail,
  draft: ReadingDraft,
  { payer, signal }: ReaderContext,
): Promise<Trail> {
  const { Name = '', TrailARN, HomeRegion } = described;
  const trail: Trail = {
    name: Name,
    isOrganizationTrail: described.IsOrganizationTrail ?? false,
    isMultiRegion: described.IsMultiRegionTrail ?? false,
    isValidated: described.LogFileValidationEnabled ?? false,
  };
  try {
    const { IsLogging } = await payer.send(
      awsServices.cloudTrail,
      new GetTrailStatusCommand({ Name: TrailARN ?? Name }),
      HomeRegion,
    );
    return IsLogging === undefined ? trail : { ...trail, isLogging: IsLogging };
  } catch (error) {
    signal.throwIfAborted();
    draft.miss('trails', refusalOf(error));
    return trail;
  }
}
