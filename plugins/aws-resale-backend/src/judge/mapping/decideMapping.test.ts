import fc from 'fast-check';
import { makeReading, makeRecord } from '../../__testUtils__/builders';
import type { PresentMapping } from '../types';
import { compileRule } from './compileRule';
import { CustomerDirectory } from './CustomerDirectory';
import { decideMapping } from './decideMapping';

const PAYER = '100000000000';
const A = 'group:default/a';
const B = 'group:default/b';
const GONE = 'group:default/gone';

function decide(options: {
  /** Claims by the payer annotation and by the linked-account annotation. */
  payerOf?: string[];
  linkedOf?: string[];
  name?: string;
  present?: PresentMapping;
  assignedCustomer?: string;
}) {
  const { payerOf = [], linkedOf = [], name = 'Workload' } = options;
  const { facts } = makeRecord({ name });
  return decideMapping(
    facts,
    {
      mapping: { ...options.present, held: [] },
      assignedCustomer: options.assignedCustomer,
    },
    {
      directory: new CustomerDirectory(
        ['a', 'b'].map(customer =>
          makeReading(customer, {
            payerAccountIds: payerOf.includes(customer) ? [PAYER] : [],
            linkedAccountIds: linkedOf.includes(customer)
              ? [facts.accountId]
              : [],
          }),
        ),
      ),
      rules: [
        compileRule({
          id: 'by-name',
          name: '{customer} *',
          customer: 'group:default/{customer}',
        }),
      ],
    },
  );
}

describe('decideMapping', () => {
  it('follows an assignment against every claim, with nothing held', () => {
    expect(
      decide({
        linkedOf: ['a'],
        present: { customerRef: A, source: 'LINKED_ACCOUNT_ANNOTATION' },
        assignedCustomer: B,
      }),
    ).toEqual({
      mapping: { customerRef: B, source: 'ASSIGNMENT', held: [] },
      assignedCustomer: B,
    });
  });

  it('withdraws an assignment once the catalog says the same', () => {
    expect(
      decide({
        payerOf: ['a'],
        linkedOf: ['b'],
        present: { customerRef: B, source: 'ASSIGNMENT' },
        assignedCustomer: B,
      }),
    ).toEqual({
      mapping: {
        customerRef: B,
        source: 'LINKED_ACCOUNT_ANNOTATION',
        held: [],
      },
      assignedCustomer: undefined,
    });
  });

  it('withdraws one that a rule makes needless', () => {
    expect(decide({ name: 'B Prod', assignedCustomer: B })).toEqual({
      mapping: {
        customerRef: B,
        source: 'NAME_RULE',
        rule: 'by-name',
        held: [],
      },
      assignedCustomer: undefined,
    });
  });

  it('keeps an assignment that decides between equals, and one that only the present mapping repeats', () => {
    expect(
      decide({
        payerOf: ['a', 'b'],
        present: { customerRef: A, source: 'ORGANIZATION' },
        assignedCustomer: A,
      }),
    ).toMatchObject({
      mapping: { source: 'ASSIGNMENT', held: [] },
      assignedCustomer: A,
    });
    // The stronger claim of B would win as soon as A was not present any more.
    expect(
      decide({
        payerOf: ['a'],
        linkedOf: ['b'],
        present: { customerRef: A, source: 'ORGANIZATION' },
        assignedCustomer: A,
      }),
    ).toMatchObject({ assignedCustomer: A });
  });

  it('keeps an assignment to a customer that is gone, which claims nothing', () => {
    expect(decide({ payerOf: ['a'], assignedCustomer: GONE })).toEqual({
      mapping: { customerRef: A, source: 'ORGANIZATION', held: [] },
      assignedCustomer: GONE,
    });
  });

  it('holds a rule that would take the account from its present customer', () => {
    expect(
      decide({
        name: 'B Prod',
        payerOf: ['a'],
        present: { customerRef: A, source: 'ORGANIZATION' },
      }).mapping,
    ).toEqual({
      customerRef: A,
      source: 'ORGANIZATION',
      held: [
        {
          customerRef: B,
          source: 'NAME_RULE',
          rule: 'by-name',
          reason: 'TAKES_FROM_PRESENT',
        },
      ],
    });
  });

  it('stays as it is when it is asked again', () => {
    const some = fc.subarray(['a', 'b']);
    fc.assert(
      fc.property(
        some,
        some,
        fc.constantFrom('A x', 'B x', 'C x'),
        fc.option(fc.constantFrom(A, B, GONE), { nil: undefined }),
        fc.option(fc.constantFrom(A, B, GONE), { nil: undefined }),
        (payerOf, linkedOf, name, assigned, before) => {
          const first = decide({
            payerOf,
            linkedOf,
            name,
            assignedCustomer: assigned,
            present: before && { customerRef: before, source: 'ASSIGNMENT' },
          });
          const { customerRef, source } = first.mapping;
          const again = decide({
            payerOf,
            linkedOf,
            name,
            assignedCustomer: first.assignedCustomer,
            present:
              customerRef && source ? { customerRef, source } : undefined,
          });
          expect(again).toEqual(first);
          const isDecided = assigned === A || assigned === B;
          expect(customerRef).toBe(isDecided ? assigned : customerRef);
        },
      ),
    );
  });
});
