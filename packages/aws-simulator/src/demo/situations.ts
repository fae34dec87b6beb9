import { stories } from './stories';
import type { DemoSituation } from './types';

/**
 * Every situation that the demo holds, by name, with what a portal must show of
 * it after polling the present. The expectations are derived by hand from the
 * product's rules, never from its code.
 */
export const situations = {
  ...stories.acme.situations,
  ...stories.alpenrose.situations,
  ...stories.annotatedEntities.situations,
  ...stories.arge.situations,
  ...stories.aurora.situations,
  ...stories.balticum.situations,
  ...stories.brueckner.situations,
  ...stories.cascadia.situations,
  ...stories.claimsInConflict.situations,
  ...stories.falkenberg.situations,
  ...stories.hansa.situations,
  ...stories.jiangnan.situations,
  ...stories.kirana.situations,
  ...stories.lumenOptik.situations,
  ...stories.maison.situations,
  ...stories.mesaVerde.situations,
  ...stories.minato.situations,
  ...stories.ostsee.situations,
  ...stories.portoAzul.situations,
  ...stories.prairieGrain.situations,
  ...stories.savanna.situations,
  ...stories.sharedPayer2.situations,
  ...stories.sharedPayer3.situations,
  ...stories.tindra.situations,
  ...stories.tramvia.situations,
  ...stories.unclaimedPayers.situations,
  ...stories.vltava.situations,
} satisfies Record<string, DemoSituation>;

/** Name of a situation. */
export type DemoSituationName = keyof typeof situations;

/** The situations in a form that a loop can read. */
export type DemoSituations = Record<DemoSituationName, DemoSituation>;
