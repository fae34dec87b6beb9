import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
  type Entity,
} from '@backstage/catalog-model';
import {
  createDemoPortfolio,
  demoEntities,
  demoOrganizations,
  situations,
} from 'aws-simulator';
import {
  ANNOTATIONS,
  parseCustomerAnnotations,
} from 'backstage-plugin-aws-resale-common';
import { parse, parseAllDocuments } from 'yaml';

const now = new Date('2026-11-24T14:17:00Z');

function textOf(file: string): string {
  return readFileSync(
    path.resolve(__dirname, '../../../examples', file),
    'utf8',
  );
}

function entitiesOf(file: string): Entity[] {
  return parseAllDocuments(textOf(file)).map(document => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
}

function refsIn(value: unknown, defaultKind: string): string[] {
  return [value]
    .flat()
    .filter(ref => typeof ref === 'string')
    .map(ref => stringifyEntityRef(parseEntityRef(ref, { defaultKind })));
}

const people = entitiesOf('people.yaml');
const components = entitiesOf('components.yaml');
const example = entitiesOf('customer-example.yaml');
const customers: Entity[] = demoEntities({ now });
const known = new Set(
  [...people, ...components, ...customers].map(stringifyEntityRef),
);

const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);
const validators = [
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

describe('examples', () => {
  it.each(
    [...people, ...components, ...example, ...customers].map(
      (entity): [string, Entity] => [stringifyEntityRef(entity), entity],
    ),
  )('%s is an entity that the catalog accepts', async (_, entity) => {
    await expect(
      policy.enforce(structuredClone(entity)),
    ).resolves.toBeDefined();
    const results = await Promise.all(
      validators.map(validator => validator.check(entity)),
    );
    expect(results).toContain(true);
  });

  it('name only groups, systems and domains that exist', () => {
    const named = [...people, ...components, ...customers].flatMap(
      ({ spec = {} }) => [
        ...refsIn(spec.memberOf, 'group'),
        ...refsIn(spec.parent, 'group'),
        ...refsIn(spec.owner, 'group'),
        ...refsIn(spec.system, 'system'),
        ...refsIn(spec.domain, 'domain'),
      ],
    );

    expect(named.filter(ref => !known.has(ref))).toEqual([]);
    expect(known).toContain('group:default/aws-resale');
  });

  it('have every account manager that a customer names', () => {
    const managers = [...customers, ...example].flatMap(
      entity =>
        parseCustomerAnnotations(entity.metadata.annotations ?? {}).facts
          .accountManagerRefs,
    );

    expect(new Set(managers).size).toBe(5);
    expect(managers.filter(ref => !known.has(ref))).toEqual([]);
  });

  it('annotate components with accounts that exist, but for one mistake', () => {
    const { portfolio } = createDemoPortfolio({
      roleName: 'any',
      externalIdFor: () => 'any',
      now,
    });
    const accounts = portfolio.organizations.flatMap(one =>
      one.accounts.map(account => account.accountId),
    );
    const ids = components.flatMap(({ metadata }) =>
      Object.values(metadata.annotations ?? {}).flatMap(value =>
        value.split(/,\s*/),
      ),
    );

    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter(id => !accounts.includes(id))).toEqual(['18302774519']);
  });

  it('show every annotation of the contract, each of them readable', () => {
    const annotations = example[0].metadata.annotations ?? {};

    expect(Object.keys(annotations).sort()).toEqual(
      Object.values(ANNOTATIONS).sort(),
    );
    expect(parseCustomerAnnotations(annotations).problems).toEqual([]);
  });

  it('list the payers that the demo configures', () => {
    expect(parse(textOf('organizations.yaml'))).toEqual(demoOrganizations());
  });

  it('have customers without a problem, but for the one that shall have some', () => {
    const problems = customers.flatMap(({ metadata }) =>
      parseCustomerAnnotations(metadata.annotations ?? {}).problems.map(
        ({ annotation }) => `${metadata.name} ${annotation}`,
      ),
    );

    expect(problems.sort()).toEqual(
      situations.badAnnotations.expected.problemAnnotations
        .map(annotation => `balticum-media ${annotation}`)
        .sort(),
    );
  });
});
