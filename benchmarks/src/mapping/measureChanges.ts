import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATIONS,
  AWS_ANNOTATIONS,
} from 'backstage-plugin-aws-resale-common';
import type { PostgresServer } from '../lib/PostgresServer';
import {
  customersOfRules,
  makePortfolio,
  unmappedAccountIds,
} from './makePortfolio';
import { MappedPortal, type Act } from './MappedPortal';
import type { MappingSizes } from './sizes';

const REPETITIONS = 5;

/** An act with what it is, in words. */
export interface MeasuredAct extends Act {
  title: string;
}

/** What changes take on a database that holds everything. */
export interface MeasuredChanges {
  /** Of one entity, or one account; the median of some repetitions. */
  changes: MeasuredAct[];
  /** The catalog is read whole, and nothing has changed. */
  unchanged: Act;
  /** The catalog is read whole, and all accounts are mapped again. */
  everything: Act;
}

/** Changes one thing at a time in a portal that holds a whole portfolio. */
export async function measureChanges(
  sizes: MappingSizes,
  postgres: PostgresServer,
): Promise<MeasuredChanges> {
  const portfolio = makePortfolio(sizes);
  const { entities, rules } = portfolio;
  const joining = customersOfRules(REPETITIONS, sizes);
  const portal = await MappedPortal.start(postgres, rules);
  await portal.load({
    ...portfolio,
    entities: entities.filter((_, index) => !joining.includes(index)),
  });

  const change = (index: number, annotations: Record<string, string>) => {
    entities[index] = annotated(entities[index], annotations);
    return portal.change(entities[index]);
  };
  const unmapped = unmappedAccountIds(2 * REPETITIONS);
  /** Customers that have nothing to do with those that join. */
  const customers = entities
    .slice(0, sizes.customers)
    .flatMap((_, index) => (joining.includes(index) ? [] : [index]));
  const repeat = async (
    title: string,
    act: (round: number) => Promise<Act>,
  ) => {
    const acts: Act[] = [];
    for (let round = 0; round < REPETITIONS; round++) {
      acts.push(await act(round));
    }
    return { title, ...median(acts) };
  };
  const changes = [
    await repeat('a customer declares another model', round =>
      change(customers[round], { [ANNOTATIONS.accountModel]: 'ECAM' }),
    ),
    await repeat('a customer names one more account as its own', round => {
      const index = customers[REPETITIONS + round];
      const before =
        entities[index].metadata.annotations?.[ANNOTATIONS.linkedAccountId];
      return change(index, {
        [ANNOTATIONS.linkedAccountId]: [before, unmapped[round]]
          .filter(Boolean)
          .join(','),
      });
    }),
    await repeat('a customer joins whose name rules yield', round =>
      change(joining[round], {}),
    ),
    await repeat('a component names another account', round =>
      change(sizes.customers + round, {
        [AWS_ANNOTATIONS.accountId]: unmapped[round],
      }),
    ),
    await repeat('a person gives an account to a customer', round =>
      portal.assign(
        unmapped[REPETITIONS + round],
        `group:default/${entities[customers[round]].metadata.name}`,
      ),
    ),
  ];
  const unchanged = await portal.readAll(entities);
  const everything = await portal.readAllWith(
    [...rules, { id: 'added', name: 'none', customer: 'none' }],
    entities,
  );
  return { changes, unchanged, everything };
}

function annotated(
  entity: Entity,
  annotations: Record<string, string>,
): Entity {
  const { metadata } = entity;
  return {
    ...entity,
    metadata: {
      ...metadata,
      annotations: { ...metadata.annotations, ...annotations },
    },
  };
}

function median(acts: Act[]): Act {
  return [...acts].sort((one, other) => one.seconds - other.seconds)[
    Math.floor(acts.length / 2)
  ];
}
