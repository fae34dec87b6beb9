import type { DemoStory } from '../types';
import { acme } from './acme';
import { alpenrose } from './alpenrose';
import { annotatedEntities } from './annotatedEntities';
import { arge } from './arge';
import { aurora } from './aurora';
import { balticum } from './balticum';
import { brueckner } from './brueckner';
import { cascadia } from './cascadia';
import { claimsInConflict } from './claimsInConflict';
import { falkenberg } from './falkenberg';
import { hansa } from './hansa';
import { jiangnan } from './jiangnan';
import { kirana } from './kirana';
import { lumenOptik } from './lumenOptik';
import { maison } from './maison';
import { mesaVerde } from './mesaVerde';
import { minato } from './minato';
import { ostsee } from './ostsee';
import { portoAzul } from './portoAzul';
import { prairieGrain } from './prairieGrain';
import { savanna } from './savanna';
import { sharedPayer2 } from './sharedPayer2';
import { sharedPayer3 } from './sharedPayer3';
import { tindra } from './tindra';
import { tramvia } from './tramvia';
import { unclaimedPayers } from './unclaimedPayers';
import { vltava } from './vltava';

/** Everything that the demo tells, by the name of the story. */
export const stories = {
  acme,
  alpenrose,
  annotatedEntities,
  arge,
  aurora,
  balticum,
  brueckner,
  cascadia,
  claimsInConflict,
  falkenberg,
  hansa,
  jiangnan,
  kirana,
  lumenOptik,
  maison,
  mesaVerde,
  minato,
  ostsee,
  portoAzul,
  prairieGrain,
  savanna,
  sharedPayer2,
  sharedPayer3,
  tindra,
  tramvia,
  unclaimedPayers,
  vltava,
} satisfies Record<string, DemoStory>;
