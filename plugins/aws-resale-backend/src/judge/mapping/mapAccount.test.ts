import fc from 'fast-check';
import { MAPPING_SOURCES } from 'backstage-plugin-aws-resale-common';
import { mapAccount } from './mapAccount';
import type { MappingClaim } from '../types';

const claim = (
  customerRef: string,
  source: MappingClaim['source'],
): MappingClaim => ({ customerRef, source });

const claims = fc.array(
  fc.record({
    customerRef: fc.constantFrom(
      'group:default/a',
      'group:default/b',
      'group:default/c',
    ),
    source: fc.constantFrom(...MAPPING_SOURCES),
    rule: fc.constantFrom('first', 'second'),
  }),
  { maxLength: 8 },
);
const present = fc.option(
  fc.record({
    customerRef: fc.constantFrom('group:default/a', 'group:default/d'),
    source: fc.constantFrom(...MAPPING_SOURCES),
  }),
  { nil: undefined },
);

describe('mapAccount', () => {
  it('has no customer without a claim, whatever was before', () => {
    expect(mapAccount([])).toEqual({ held: [] });
    expect(mapAccount([], claim('a', 'OU_TAG'))).toEqual({ held: [] });
  });

  it('takes the strongest source, and weaker ones are no conflict', () => {
    for (const [index, source] of MAPPING_SOURCES.entries()) {
      const weaker = MAPPING_SOURCES.slice(index + 1).map(other =>
        claim('b', other),
      );
      expect(mapAccount([...weaker, claim('a', source)])).toEqual({
        customerRef: 'a',
        source,
        held: [],
      });
    }
  });

  it('holds both of two customers at the same strength', () => {
    expect(
      mapAccount([
        claim('b', 'ACCOUNT_TAG'),
        claim('a', 'ACCOUNT_TAG'),
        claim('c', 'ORGANIZATION'),
      ]),
    ).toEqual({
      held: [
        { ...claim('a', 'ACCOUNT_TAG'), reason: 'SAME_STRENGTH' },
        { ...claim('b', 'ACCOUNT_TAG'), reason: 'SAME_STRENGTH' },
      ],
    });
  });

  it('keeps the present customer at the same strength', () => {
    expect(
      mapAccount(
        [claim('a', 'ORGANIZATION'), claim('b', 'ORGANIZATION')],
        claim('b', 'ORGANIZATION'),
      ),
    ).toEqual({
      ...claim('b', 'ORGANIZATION'),
      held: [{ ...claim('a', 'ORGANIZATION'), reason: 'SAME_STRENGTH' }],
    });
  });

  it('holds a claim that takes the account from a customer who still claims it', () => {
    expect(
      mapAccount(
        [claim('a', 'ORGANIZATION'), claim('b', 'LINKED_ACCOUNT_ANNOTATION')],
        claim('a', 'OU_TAG'),
      ),
    ).toEqual({
      ...claim('a', 'ORGANIZATION'),
      held: [
        {
          ...claim('b', 'LINKED_ACCOUNT_ANNOTATION'),
          reason: 'TAKES_FROM_PRESENT',
        },
      ],
    });
  });

  it('lets the account go once the present customer claims it no more', () => {
    expect(
      mapAccount([claim('b', 'NAME_RULE')], claim('a', 'ACCOUNT_TAG')),
    ).toEqual({ ...claim('b', 'NAME_RULE'), held: [] });
  });

  it('follows the assignment of a person, with nothing held', () => {
    expect(
      mapAccount(
        [claim('a', 'LINKED_ACCOUNT_ANNOTATION'), claim('b', 'ASSIGNMENT')],
        claim('a', 'LINKED_ACCOUNT_ANNOTATION'),
      ),
    ).toEqual({ ...claim('b', 'ASSIGNMENT'), held: [] });
  });

  it('names the rule that decided, and those whose claims are held', () => {
    const first = { ...claim('a', 'NAME_RULE'), rule: 'first' };
    const second = { ...claim('b', 'NAME_RULE'), rule: 'second' };
    expect(mapAccount([first])).toEqual({ ...first, held: [] });
    expect(mapAccount([second, first])).toEqual({
      held: [
        { ...first, reason: 'SAME_STRENGTH' },
        { ...second, reason: 'SAME_STRENGTH' },
      ],
    });
  });

  it('does not depend on the order of the claims or on repeats', () => {
    fc.assert(
      fc.property(
        claims.chain(list =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list, ...list], {
              minLength: list.length * 2,
            }),
          ),
        ),
        present,
        ([list, shuffled], before) => {
          expect(mapAccount(shuffled, before)).toEqual(
            mapAccount(list, before),
          );
        },
      ),
    );
  });

  it('stays as it is when it is asked again', () => {
    fc.assert(
      fc.property(claims, present, (list, before) => {
        const { customerRef, source, held } = mapAccount(list, before);
        const after =
          customerRef && source ? { customerRef, source } : undefined;
        const again = mapAccount(list, after);
        expect(again.customerRef).toBe(customerRef);
        expect(again.held).toEqual(held);
      }),
    );
  });

  it('never moves an account from a claiming customer without a person', () => {
    fc.assert(
      fc.property(claims, present, (list, before) => {
        const claimants: string[] = list.map(({ customerRef }) => customerRef);
        fc.pre(
          before !== undefined &&
            claimants.includes(before.customerRef) &&
            list.every(({ source }) => source !== 'ASSIGNMENT'),
        );
        expect(mapAccount(list, before).customerRef).toBe(before?.customerRef);
      }),
    );
  });
});
