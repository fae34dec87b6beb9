import { ListOrganizationsFeaturesCommand } from '@aws-sdk/client-iam';
import type { OrganizationFeatures } from '../../../judge/posture/facts/organizationFacts';
import type { AccountSession } from '../../AccountSession';
import { awsServices } from '../../awsServices';
import { accountReader } from '../accountReader';
import { CallRefusedError } from '../CallRefusedError';

/** Errors that say why neither feature can be on. */
const CAUSES = new Map<string, NonNullable<OrganizationFeatures['cause']>>([
  ['ServiceAccessNotEnabled', 'SERVICE_ACCESS_NOT_ENABLED'],
  ['OrganizationNotInAllFeaturesMode', 'NOT_ALL_FEATURES'],
]);

/** Whether root users are managed centrally, and whether root sessions are on. */
export const readOrganizationFeatures = accountReader({
  async read(draft, _, { payer }) {
    await draft.attempt(['features'], async () => ({
      features: await featuresIn(payer),
    }));
  },
});

async function featuresIn(
  payer: AccountSession,
): Promise<OrganizationFeatures> {
  try {
    const { EnabledFeatures = [] } = await payer.send(
      awsServices.iam,
      new ListOrganizationsFeaturesCommand({}),
    );
    return {
      isRootCredentialsManagementOn: EnabledFeatures.includes(
        'RootCredentialsManagement',
      ),
      isRootSessionsOn: EnabledFeatures.includes('RootSessions'),
    };
  } catch (error) {
    const cause =
      error instanceof CallRefusedError ? CAUSES.get(error.code) : undefined;
    if (!cause) {
      throw error;
    }
    return {
      isRootCredentialsManagementOn: false,
      isRootSessionsOn: false,
      cause,
    };
  }
}
