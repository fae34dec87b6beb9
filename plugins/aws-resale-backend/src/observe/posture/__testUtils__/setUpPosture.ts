import type {
  SimulatedAccount,
  SimulatedOrganization,
  SimulatedPortfolio,
} from 'aws-simulator';
import type {
  AccountModel,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import { portfolioOf, setUpAws, targetOf } from '../../__testUtils__/setUpAws';
import type { ReaderConfig } from '../ReaderContext';
import { SdkPostureSessionFactory } from '../SdkPostureSessionFactory';
import type { AccountReading, PostureSession, ReadAccount } from '../types';

/** When readings are made. */
export const NOW = new Date('2026-11-24T12:00:00.000Z');

/** Six active accounts, the payer first, of which each linked one holds a role. */
export function securedPortfolio(
  change: (organization: SimulatedOrganization) => void = () => {},
  options: Parameters<typeof portfolioOf>[0] = {},
): SimulatedPortfolio {
  const portfolio = portfolioOf({
    accountsPerOrganization: 6,
    organizationalUnitsPerOrganization: 1,
    stateFor: () => 'ACTIVE',
    ...options,
  });
  const [organization] = portfolio.organizations;
  linkedIn(organization).forEach(account => {
    account.role = organization.role && {
      ...organization.role,
      allowedActions: [...organization.role.allowedActions],
    };
  });
  change(organization);
  return portfolio;
}

export function payerIn(organization: SimulatedOrganization): SimulatedAccount {
  return organization.accounts.filter(
    ({ accountId }) => accountId === organization.payerAccountId,
  )[0];
}

export function linkedIn(
  organization: SimulatedOrganization,
): SimulatedAccount[] {
  return organization.accounts.filter(
    ({ accountId }) => accountId !== organization.payerAccountId,
  );
}

/** Takes actions away from the role of the payer. */
export function forbid(
  { role }: Pick<SimulatedAccount, 'role'>,
  ...actions: string[]
): void {
  if (role) {
    role.allowedActions = role.allowedActions.filter(
      action => !actions.includes(action),
    );
  }
}

/** AWS in a box, and one organization's posture read from it. */
export async function setUpPosture(
  options: Parameters<typeof setUpAws>[0] & {
    change?(organization: SimulatedOrganization): void;
    config?: Partial<ReaderConfig>;
  } = {},
) {
  const { change, config, ...rest } = options;
  const aws = await setUpAws({
    portfolio: securedPortfolio(change),
    ...rest,
  });
  const factory = new SdkPostureSessionFactory(
    aws.access,
    {
      securityHub: { administrators: [] },
      rootAudit: { models: ['SPAM'] },
      ...config,
    },
    () => NOW,
  );
  const { requests } = aws.simulator;
  const asked = (
    model: AccountModel = 'SPAM',
    of: SimulatedAccount[] = aws.organization.accounts,
  ): ReadAccount[] =>
    of.map(({ accountId }) => ({
      accountId,
      isPayer: accountId === aws.organization.payerAccountId,
      model,
    }));
  return {
    ...aws,
    payer: payerIn(aws.organization),
    linked: linkedIn(aws.organization),
    asked,
    openPosture: async (signal = new AbortController().signal) => {
      const session = await factory.open(targetOf(aws.portfolio), signal);
      // Getting in is nobody's call in particular.
      requests.clear();
      return session;
    },
  };
}

export type PostureSetup = Awaited<ReturnType<typeof setUpPosture>>;

/** All readings of a reader, by account id. */
export async function readAll(
  session: PostureSession,
  reader: PostureReaderId,
  accounts: readonly ReadAccount[],
): Promise<Map<string, AccountReading>> {
  const readings = new Map<string, AccountReading>();
  for await (const reading of session.read(reader, accounts)) {
    readings.set(reading.accountId, reading);
  }
  return readings;
}

/** The reading of the payer, by a reader that is asked about it alone. */
export async function readPayer(
  aws: PostureSetup,
  reader: PostureReaderId,
  session?: PostureSession,
): Promise<AccountReading> {
  const [payer] = aws.asked('SPAM', [aws.payer]);
  const readings = await readAll(session ?? (await aws.openPosture()), reader, [
    payer,
  ]);
  const reading = readings.get(payer.accountId);
  if (!reading) {
    throw new Error(`${reader} yielded nothing of the payer`);
  }
  return reading;
}
