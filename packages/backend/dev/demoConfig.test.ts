import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DEMO_HUBS,
  demoOrganizations,
  type DemoSituation,
  situations,
} from 'aws-simulator';
import { deriveExternalId } from 'backstage-plugin-aws-resale-node';
import { parse, parseAllDocuments } from 'yaml';

const root = join(__dirname, '../../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const config = parse(text('app-config.demo.yaml'));

/** The files that make the demo must agree with its code, which nothing else checks. */
describe('app-config.demo.yaml', () => {
  it('offers only users whom examples/people.yaml holds', () => {
    const people = parseAllDocuments(text('examples/people.yaml'))
      .map(document => document.toJS())
      .filter(entity => entity?.kind === 'User')
      .map(entity => `user:default/${entity.metadata.name}`);

    for (const { ref } of config.demo.users) {
      expect(people).toContain(ref);
    }
  });

  it('asks only users and groups whom examples/people.yaml holds', () => {
    const known = parseAllDocuments(text('examples/people.yaml'))
      .map(document => document.toJS())
      .map(
        ({ kind, metadata }) =>
          `${kind.toLowerCase()}:default/${metadata.name}`,
      );
    const asked = Object.values<string>(
      config.awsResale.changeCheck.contacts,
    ).flat();

    expect(asked.length).toBe(3);
    expect(asked.filter(ref => !known.includes(ref))).toEqual([]);
  });

  it('has the rules by which the demo maps accounts, for payers that it has', () => {
    const table: DemoSituation[] = Object.values(situations);
    const payers = demoOrganizations().map(one => one.payerAccountId);
    const { rules } = config.awsResale.mapping;

    expect(rules.map(({ id }: { id: string }) => id)).toEqual(
      table.flatMap(({ expected }) => expected.mappingRule ?? []),
    );
    for (const { payerAccountId } of rules) {
      expect(payers).toContain(payerAccountId);
    }
  });

  it('has the keys of the simulated hubs', () => {
    const [main, ...others] = DEMO_HUBS;

    expect(config.aws.mainAccount).toEqual({
      accessKeyId: main.accessKeyId,
      secretAccessKey: main.secretAccessKey,
    });
    expect(
      config.aws.accounts.map((account: Record<string, string>) => ({
        partition: account.partition,
        accessKeyId: account.accessKeyId,
        secretAccessKey: account.secretAccessKey,
      })),
    ).toEqual(
      others.map(({ partition, accessKeyId, secretAccessKey }) => ({
        partition,
        accessKeyId,
        secretAccessKey,
      })),
    );
  });

  it('lists every payer of another partition, as the portal would reach it', () => {
    const { roleName, externalIdSecrets } = config.awsResale.aws;
    const elsewhere = demoOrganizations().flatMap(
      ({ partition, payerAccountId }) =>
        partition && partition !== 'aws'
          ? [
              {
                accountId: payerAccountId,
                partition,
                roleName,
                externalId: deriveExternalId(externalIdSecrets[0].secret, {
                  partition,
                  payerAccountId,
                }),
              },
            ]
          : [],
    );

    expect(elsewhere).not.toEqual([]);
    expect(config.aws.accounts).toEqual(
      elsewhere.map(account => expect.objectContaining(account)),
    );
  });
});
