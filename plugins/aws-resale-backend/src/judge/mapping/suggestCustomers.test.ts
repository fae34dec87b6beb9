import type {
  Confidence,
  DeclaredFacts,
  Signal,
} from 'backstage-plugin-aws-resale-common';
import { makeReading } from '../../__testUtils__/builders';
import { CustomerClues } from './CustomerClues';
import { suggestCustomers } from './suggestCustomers';
import type { UnmappedAccount } from './suggestTypes';

const TAG = 'aws-resale:customer';
const GDANSK = 'group:default/gdansk-robotics';
const HANSA = 'group:default/hansa-foods';
const MINATO = 'group:default/minato';

function customer(
  name: string,
  title: string,
  facts: Partial<DeclaredFacts> = {},
) {
  return makeReading(name, facts, { title });
}

function cluesOf() {
  const clues = new CustomerClues([
    customer('gdansk-robotics', 'Gdańsk Robotics', {
      emailDomains: ['gdansk-robotics.example', 'shared.example'],
    }),
    customer('hansa-foods', 'Hansa Foods', {
      emailDomains: ['hansa.example', 'shared.example'],
    }),
    customer('minato', 'Ναυτιλία Αιγαίου', {
      emailDomains: ['mail.provider.example'],
    }),
  ]);
  for (let index = 0; index < 6; index++) {
    clues.addAccount(GDANSK, `Robotik Halle ${index}`);
  }
  for (const ref of [GDANSK, HANSA, MINATO, 'group:default/other']) {
    clues.addAccount(ref, 'Telemetrie');
  }
  return clues;
}

function account(changes: Partial<UnmappedAccount> = {}): UnmappedAccount {
  return {
    accountId: '000000000001',
    name: '-',
    isPayer: false,
    organizationName: 'Shared payer 2',
    ouPath: '/Kunden/Gdansk',
    tags: {},
    unitTags: [],
    siblings: { unit: new Map(), organization: new Map() },
    ...changes,
  };
}

function suggest(changes: Partial<UnmappedAccount>, clues = cluesOf()) {
  return suggestCustomers(account(changes), {
    clues,
    providerDomains: ['provider.example'],
    customerTagKey: TAG,
  });
}

const inUnit = (unit: Record<string, number>) => ({
  unit: new Map(Object.entries(unit)),
  organization: new Map(Object.entries(unit)),
});
const inOrganization = (organization: Record<string, number>) => ({
  unit: new Map<string, number>(),
  organization: new Map(Object.entries(organization)),
});

describe('suggestCustomers', () => {
  it('tells every kind of signal in words, agreeing or not', () => {
    expect(
      suggest({
        name: 'Robotik Simulation 01',
        emailDomain: 'gdansk-robotics.example',
        siblings: inUnit({ [GDANSK]: 19 }),
      }),
    ).toEqual([
      {
        customer: { ref: GDANSK, title: 'Gdańsk Robotics' },
        confidence: 'STRONG',
        agreeing: 3,
        signals: [
          {
            kind: 'SIBLINGS',
            speaks: 'FOR',
            text: 'all 19 mapped accounts in /Kunden/Gdansk belong to this customer',
          },
          {
            kind: 'DOMAIN',
            speaks: 'FOR',
            text: 'root e-mail on gdansk-robotics.example, listed by the customer',
          },
          {
            kind: 'NAME',
            speaks: 'FOR',
            text: '“Robotik” also in 6 of its accounts',
          },
          {
            kind: 'TAG',
            speaks: 'NOTHING',
            text: 'no aws-resale:customer tag on the account',
          },
        ],
      },
    ]);
  });

  const table: Array<
    [
      words: string,
      account: Partial<UnmappedAccount>,
      expected: Array<[string, Confidence]>,
    ]
  > = [
    ['nothing at all', {}, []],
    ['a domain alone', { emailDomain: 'eu.hansa.example' }, [[HANSA, 'WEAK']]],
    [
      'domain and siblings',
      { emailDomain: 'hansa.example', siblings: inUnit({ [HANSA]: 2 }) },
      [[HANSA, 'LIKELY']],
    ],
    [
      'a domain that two customers list',
      { emailDomain: 'shared.example' },
      [
        [GDANSK, 'NONE'],
        [HANSA, 'NONE'],
      ],
    ],
    [
      'two customers of whom one has a signal more',
      { emailDomain: 'shared.example', name: 'hansa-logging' },
      [
        [HANSA, 'LIKELY'],
        [GDANSK, 'WEAK'],
      ],
    ],
    [
      'two customers with two signals each',
      { emailDomain: 'shared.example', name: 'hansa gdansk' },
      [
        [GDANSK, 'WEAK'],
        [HANSA, 'WEAK'],
      ],
    ],
    [
      'a domain of the provider, though a customer lists it',
      { emailDomain: 'mail.provider.example' },
      [],
    ],
    ['a domain that only ends alike', { emailDomain: 'evilhansa.example' }, []],
    [
      'siblings in the unit before those in the organization',
      {
        siblings: {
          unit: new Map([[GDANSK, 1]]),
          organization: new Map([
            [GDANSK, 1],
            [HANSA, 99],
          ]),
        },
      },
      [[GDANSK, 'WEAK']],
    ],
    [
      'siblings in the organization',
      { siblings: inOrganization({ [HANSA]: 3, [GDANSK]: 1 }) },
      [[HANSA, 'WEAK']],
    ],
    [
      'siblings without a clear majority',
      { siblings: inUnit({ [HANSA]: 2, [GDANSK]: 1 }) },
      [],
    ],
    [
      'siblings of a customer that is gone',
      { siblings: inUnit({ 'group:default/gone': 5 }) },
      [],
    ],
    ['common words', { name: 'shared-prod-logging 2' }, []],
    ['a word that many customers use', { name: 'Telemetrie' }, []],
    ['a word within the name of a customer', { name: 'gdanskx' }, []],
    [
      'the title without its spaces',
      { name: 'gdanskrobotics' },
      [[GDANSK, 'WEAK']],
    ],
    ['a word in camel case', { name: 'hansaShop' }, [[HANSA, 'WEAK']]],
    ['a title in another script', { name: 'ΝΑΥΤΙΛΊΑ' }, [[MINATO, 'WEAK']]],
    [
      'the organization of a payer by name',
      { name: 'payer-2026-11', isPayer: true, organizationName: 'Hansa AG' },
      [[HANSA, 'WEAK']],
    ],
    [
      'the organization of a linked account by name',
      { name: 'x', organizationName: 'Hansa AG' },
      [],
    ],
    [
      'a customer tag that misses a letter',
      { tags: { [TAG]: 'group:default/hansa-food' } },
      [[HANSA, 'WEAK']],
    ],
    [
      'a customer tag of another kind',
      { tags: { [TAG]: 'component:hansa-foods' } },
      [[HANSA, 'WEAK']],
    ],
    [
      'a customer tag with the title',
      { tags: { [TAG]: 'HANSA  FOODS' } },
      [[HANSA, 'WEAK']],
    ],
    ['a customer tag far from all', { tags: { [TAG]: 'group:acme' } }, []],
    [
      'the customer tag of a unit',
      { unitTags: [{}, { [TAG]: 'hansa-foods' }] },
      [[HANSA, 'WEAK']],
    ],
    [
      "the account's own tag before that of its unit",
      {
        tags: { [TAG]: 'hansa-foods' },
        unitTags: [{ [TAG]: 'gdansk-robotics' }],
      },
      [[HANSA, 'WEAK']],
    ],
    [
      'any tag that is the name of a customer',
      { tags: { owner: 'Hansa Foods' } },
      [[HANSA, 'WEAK']],
    ],
    [
      'any other tag that is only close to a name',
      { tags: { owner: 'Hansa Food' } },
      [],
    ],
    [
      'a tag against what three others say',
      {
        name: 'Robotik',
        emailDomain: 'gdansk-robotics.example',
        siblings: inUnit({ [GDANSK]: 19 }),
        tags: { [TAG]: 'hansa-foods' },
      },
      // Siblings and domain speak against the other one.
      [[GDANSK, 'LIKELY']],
    ],
    [
      'a tag against the domain',
      { emailDomain: 'hansa.example', tags: { [TAG]: 'gdansk-robotics' } },
      [],
    ],
  ];

  it.each(table)('weighs %s', (_, changes, expected) => {
    expect(
      suggest(changes).map(({ customer: { ref }, confidence }) => [
        ref,
        confidence,
      ]),
    ).toEqual(expected);
  });

  it.each<[Signal['kind'], Partial<UnmappedAccount>, Signal['speaks'], string]>(
    [
      [
        'SIBLINGS',
        { siblings: inUnit({ [HANSA]: 1 }) },
        'FOR',
        'the only mapped account in /Kunden/Gdansk belongs to this customer',
      ],
      [
        'SIBLINGS',
        {
          ouPath: '/',
          siblings: {
            unit: new Map([[GDANSK, 1]]),
            organization: new Map([
              [HANSA, 3],
              [GDANSK, 1],
            ]),
          },
        },
        'FOR',
        '3 of 4 mapped accounts in this organization belong to this customer',
      ],
      [
        'SIBLINGS',
        { siblings: inUnit({ [HANSA]: 1, [GDANSK]: 3 }) },
        'NOTHING',
        'only 1 of 4 mapped accounts in /Kunden/Gdansk belong to this customer',
      ],
      [
        'SIBLINGS',
        { siblings: inUnit({ [GDANSK]: 19 }), name: 'hansa foods' },
        'AGAINST',
        'all 19 mapped accounts in /Kunden/Gdansk belong to Gdańsk Robotics',
      ],
      [
        'SIBLINGS',
        { siblings: inOrganization({ [GDANSK]: 19 }) },
        'NOTHING',
        'no mapped account in this organization belongs to this customer',
      ],
      [
        'SIBLINGS',
        {},
        'NOTHING',
        'no account in this organization has a customer yet',
      ],
      ['DOMAIN', {}, 'NOTHING', 'no root e-mail was seen'],
      [
        'DOMAIN',
        { emailDomain: 'a.provider.example' },
        'NOTHING',
        'root e-mail on a.provider.example, a domain of the provider',
      ],
      [
        'DOMAIN',
        { emailDomain: 'nobody.example' },
        'NOTHING',
        'root e-mail on nobody.example, which no customer lists',
      ],
      [
        'DOMAIN',
        { emailDomain: 'gdansk-robotics.example' },
        'AGAINST',
        'root e-mail on gdansk-robotics.example, listed by Gdańsk Robotics',
      ],
      ['NAME', { name: 'Hansa' }, 'FOR', "“Hansa” is in the customer's name"],
      [
        'NAME',
        { name: 'Robotik 1' },
        'NOTHING',
        'no word of the name points to this customer',
      ],
      [
        'NAME',
        { name: 'prod-01' },
        'NOTHING',
        'the name has no word that could point to a customer',
      ],
      [
        'TAG',
        { tags: { [TAG]: 'hansa-fods' } },
        'FOR',
        'tag aws-resale:customer on the account says "hansa-fods", which is no customer but close to this one',
      ],
      [
        'TAG',
        { unitTags: [{ owner: 'Hansa Foods' }] },
        'FOR',
        'tag owner on the organizational unit says "Hansa Foods"',
      ],
      [
        'TAG',
        { tags: { [TAG]: 'gdansk-robotics' } },
        'AGAINST',
        'tag aws-resale:customer on the account says "gdansk-robotics", which is Gdańsk Robotics',
      ],
      [
        'TAG',
        { tags: { [TAG]: 'who@hansa.example' } },
        'NOTHING',
        'tag aws-resale:customer on the account says an e-mail address, which resembles no customer',
      ],
    ],
  )('says what %s say, case %#', (kind, changes, speaks, text) => {
    // Enough others speak for the customer, so that it is suggested whatever this one says.
    const clues = cluesOf();
    const boosted: Partial<UnmappedAccount> = {
      name: 'hansa',
      emailDomain: 'hansa.example',
      tags: { [TAG]: HANSA },
      siblings: inUnit({ [HANSA]: 1 }),
      ...resetFor(kind),
      ...changes,
    };
    const [suggestion] = suggest(boosted, clues).filter(
      ({ customer: { ref } }) => ref === HANSA,
    );
    expect(suggestion.signals.find(signal => signal.kind === kind)).toEqual({
      kind,
      speaks,
      text,
    });
  });
});

/** Takes away what speaks for the customer by one kind of signal. */
function resetFor(kind: Signal['kind']): Partial<UnmappedAccount> {
  switch (kind) {
    case 'SIBLINGS':
      return { siblings: inUnit({}) };
    case 'DOMAIN':
      return { emailDomain: undefined };
    case 'NAME':
      return { name: '-' };
    default:
      return { tags: {} };
  }
}
