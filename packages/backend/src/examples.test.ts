import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
  type Entity,
} from '@backstage/catalog-model';
import {
  createDemoPortfolio,
  demoEntities,
  type DemoSituation,
  demoOrganizations,
  situations,
} from 'aws-simulator';
import {
  ANNOTATIONS,
  checkEntityAnnotations,
  DEFAULT_ACCOUNT_ID_ANNOTATIONS,
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

/** What the catalog's processor makes of annotations that YAML reads as numbers. */
function asTexts(entities: Entity[]): Entity[] {
  return entities.map(entity => ({
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: Object.fromEntries(
        Object.entries(entity.metadata.annotations ?? {}).map(
          ([key, value]) => [key, String(value)],
        ),
      ),
    },
  }));
}

function refsIn(value: unknown, defaultKind: string): string[] {
  return [value]
    .flat()
    .filter(ref => typeof ref === 'string')
    .map(ref => stringifyEntityRef(parseEntityRef(ref, { defaultKind })));
}

const people = entitiesOf('people.yaml');
const components = entitiesOf('components.yaml');
const mistaken = entitiesOf('annotation-problems.yaml');
const example = entitiesOf('customer-example.yaml');
const customers: Entity[] = demoEntities({ now });
const known = new Set(
  [...people, ...components, ...mistaken, ...customers].map(stringifyEntityRef),
);

const table: DemoSituation[] = Object.values(situations);
/** `<ref> <annotation> <code>` */
const tellsOfProblems = table.flatMap(
  ({ customerRef, entityRef, expected }) =>
    expected.problems?.map(
      ({ annotation, code }) =>
        `${entityRef ?? customerRef} ${annotation} ${code}`,
    ) ?? [],
);
/** What no entity shows by itself. */
const SEEN_BESIDE_OTHERS =
  / (UNKNOWN_REF|UNKNOWN_ACCOUNT|PAYER_IS_LINKED|LINKED_IS_PAYER|PAYER_CLAIMED_TWICE|ACCOUNT_CLAIMED_TWICE)$|aws-resale\/account-model CONTRADICTION$/;

const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);
const validators = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

describe('examples', () => {
  it.each(
    [
      ...people,
      ...components,
      ...asTexts(mistaken),
      ...example,
      ...customers,
    ].map((entity): [string, Entity] => [stringifyEntityRef(entity), entity]),
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
    const named = [...people, ...components, ...mistaken, ...customers].flatMap(
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

    expect(new Set(managers).size).toBe(6);
    // One customer names somebody who is nobody, on purpose.
    expect(managers.filter(ref => !known.has(ref))).toEqual([
      'user:default/luis.ferer',
    ]);
  });

  it('annotate what runs with accounts that exist', () => {
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

    expect(ids.length).toBeGreaterThan(10);
    expect(ids.filter(id => !accounts.includes(id))).toEqual([]);
  });

  it('have every entity that the demo tells of', () => {
    const refs = table.flatMap(({ entityRef }) => entityRef ?? []);

    expect(refs.length).toBeGreaterThan(10);
    expect(refs.filter(ref => !known.has(ref))).toEqual([]);
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

  it('have the problems that the demo tells of, and no other', () => {
    const found = [...people, ...components, ...mistaken, ...customers].flatMap(
      entity => {
        const ref = stringifyEntityRef(entity);
        return checkEntityAnnotations(entity, {
          accountIdAnnotations: DEFAULT_ACCOUNT_ID_ANNOTATIONS,
          isCustomer:
            ref.startsWith('group:') && entity.spec?.type === 'customer',
        }).problems.map(
          ({ annotation, code }) => `${ref} ${annotation} ${code}`,
        );
      },
    );
    const told = tellsOfProblems.filter(text => !SEEN_BESIDE_OTHERS.test(text));

    expect([...new Set(found)].sort()).toEqual([...new Set(told)].sort());
  });
});
