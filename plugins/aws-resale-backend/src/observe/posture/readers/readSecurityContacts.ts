import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import { awsServices } from '../../awsServices';
import { accountReader } from '../accountReader';
import { CallRefusedError } from '../CallRefusedError';
import type { AccountSession } from '../../AccountSession';

/** Whether accounts have a security contact. Who it is is not kept. */
export const readSecurityContacts = accountReader({
  refusedAsAWhole: 'account:GetAlternateContact',
  async read(draft, { accountId, isPayer }, { payer }) {
    await draft.attempt(['hasSecurityContact'], async () => ({
      // AWS refuses a payer that names itself.
      hasSecurityContact: await hasContact(
        payer,
        isPayer ? undefined : accountId,
      ),
    }));
  },
});

async function hasContact(
  payer: AccountSession,
  AccountId: string | undefined,
): Promise<boolean> {
  try {
    const { AlternateContact } = await payer.send(
      awsServices.account,
      new GetAlternateContactCommand({
        AlternateContactType: 'SECURITY',
        AccountId,
      }),
    );
    return AlternateContact !== undefined;
  } catch (error) {
    if (
      error instanceof CallRefusedError &&
      error.code === 'ResourceNotFound'
    ) {
      return false;
    }
    throw error;
  }
}
