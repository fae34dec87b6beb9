import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GroupEntity } from '@backstage/catalog-model';
import {
  generatePortfolio,
  startSimulator,
  type PortfolioOptions,
  type SimulatedOrganization,
  type Simulator,
} from 'aws-simulator';
import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import { deriveExternalId } from 'backstage-plugin-aws-resale-node';

const PARTITION = 'aws';
const ROLE_NAME = 'ResaleReader';
/** Opens nothing but the simulator of one run. */
const SECRET = 'a-secret-that-only-the-simulated-aws-knows';

/** How large an estate is, and how AWS answers for it. */
export type EstateOptions = Pick<
  PortfolioOptions,
  | 'seed'
  | 'organizations'
  | 'accountsPerOrganization'
  | 'organizationalUnitsPerOrganization'
> & {
  /** The first so many payers have a customer each; the others have none. */
  customers: number;
};

/** A provider's whole AWS, simulated, and the customers to whom it is resold. */
export class Estate {
  readonly simulator: Simulator;
  /** The customers as entities, for every portal's catalog. */
  readonly customersFile: string;
  readonly #folder: string;

  static async start(options: EstateOptions): Promise<Estate> {
    const simulator = await startSimulator({
      portfolio: generatePortfolio({
        ...options,
        roleName: ROLE_NAME,
        externalIdFor: payerAccountId =>
          deriveExternalId(SECRET, { partition: PARTITION, payerAccountId }),
      }),
    });
    const folder = await mkdtemp(join(tmpdir(), 'aws-resale-estate-'));
    const estate = new Estate(simulator, folder);
    await writeFile(
      estate.customersFile,
      estate.organizations
        .slice(0, options.customers)
        // YAML reads JSON.
        .map((one, index) => JSON.stringify(customerOf(one, index)))
        .join('\n---\n'),
    );
    return estate;
  }

  private constructor(simulator: Simulator, folder: string) {
    this.simulator = simulator;
    this.#folder = folder;
    this.customersFile = join(folder, 'customers.yaml');
  }

  get organizations(): readonly SimulatedOrganization[] {
    return this.simulator.portfolio.organizations;
  }

  /** What AWS holds at this moment, in order of the ids. */
  accountIds(): string[] {
    return this.organizations
      .flatMap(organization => organization.accounts)
      .map(account => account.accountId)
      .sort();
  }

  /** The parts of app-config that lead a portal here. */
  config() {
    const [hub] = this.simulator.portfolio.hubs;
    const { endpoint } = this.simulator;
    return {
      aws: {
        mainAccount: {
          accessKeyId: hub.accessKeyId,
          secretAccessKey: hub.secretAccessKey,
        },
      },
      awsResale: {
        provider: { emailDomains: ['provider.example'] },
        aws: {
          endpoint,
          roleName: ROLE_NAME,
          externalIdSecrets: [{ keyId: 'benchmark', secret: SECRET }],
        },
        organizations: this.organizations.map(({ payerAccountId }) => ({
          payerAccountId,
        })),
      },
    };
  }

  async stop(): Promise<void> {
    await this.simulator.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function customerOf(
  organization: SimulatedOrganization,
  index: number,
): GroupEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: `customer-${index + 1}`,
      annotations: {
        [ANNOTATIONS.payerAccountId]: organization.payerAccountId,
        // As `generatePortfolio` deals out the domains of root e-mails.
        [ANNOTATIONS.accountModel]: index % 2 === 0 ? 'SPAM' : 'ECAM',
        [ANNOTATIONS.emailDomains]: `customer-${index + 1}.example`,
      },
    },
    spec: { type: 'customer', children: [] },
  };
}
