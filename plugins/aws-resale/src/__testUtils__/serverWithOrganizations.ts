import type { Organization } from 'backstage-plugin-aws-resale-common';
import { buildHeldOrganization } from './buildOrganization';
import { buildOverview } from './buildOverview';
import { createFakeAwsResaleApi, FakeAwsResaleApi } from './FakeAwsResaleApi';

/** A server with these organizations; it filters by state as the real one does. */
export function serverWithOrganizations(
  organizations: Organization[],
): FakeAwsResaleApi {
  const api = createFakeAwsResaleApi();
  api.getOverview.mockResolvedValue(
    organizations.length > 0
      ? buildOverview()
      : buildOverview({ organizations: 0, organizationsByState: {} }),
  );
  api.listOrganizations.mockImplementation(async ({ state }) => {
    const items = organizations.filter(
      item => !state?.length || state.includes(item.state),
    );
    return { items, totalCount: items.length };
  });
  api.getOrganization.mockResolvedValue(buildHeldOrganization());
  return api;
}
