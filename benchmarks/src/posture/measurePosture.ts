import type { PostgresServer } from '../lib/PostgresServer';
import { JudgedPortal } from './JudgedPortal';
import {
  measureAnswers,
  type MeasuredAnswer,
  type Patience,
} from './measureAnswers';
import { measureJudging, type MeasuredJudging } from './measureJudging';
import { Postures } from './Postures';
import type { PostureSizes } from './sizes';

/** Everything that is measured of posture. */
export interface MeasuredPosture {
  /** Accounts of the largest customer. */
  largest: number;
  judging: MeasuredJudging;
  answers: MeasuredAnswer[];
}

/** Judges a portfolio of some size, and asks for what pages show of it. */
export async function measurePosture(
  sizes: PostureSizes,
  postgres: PostgresServer,
  {
    tell,
    patience,
  }: {
    tell: (message: string) => void;
    patience: Patience;
  },
): Promise<MeasuredPosture> {
  const postures = new Postures(sizes);
  const portal = await JudgedPortal.start(postgres);
  tell(`Storing ${sizes.accounts} accounts.`);
  await portal.load(postures, sizes.accounts);
  tell('Judging them, then what single changes make due.');
  const judging = await measureJudging(portal, postures, sizes);
  tell('Asking for what pages show.');
  const answers = await measureAnswers(portal, postures, patience);
  return { largest: postures.largest, judging, answers };
}
