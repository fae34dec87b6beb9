import { Closers } from '../lib/Closers';
import { PostgresServer } from '../lib/PostgresServer';
import { measurePosture } from './measurePosture';
import { ACCOUNTS_PER_CUSTODY } from './Postures';
import { report } from './report';

jest.setTimeout(120_000);

/** PostgreSQL is what it measures on; the test command brings one. */
const onPostgres = PostgresServer.isNamed() ? describe : describe.skip;

onPostgres('the benchmark of posture, in small', () => {
  const closers = new Closers();

  afterEach(() => closers.close());

  it('judges each account once, and then what single changes touch', async () => {
    const postgres = PostgresServer.fromEnvironment();
    closers.add(() => postgres.destroy());
    const sizes = { accounts: 1_400, organizations: 14, customers: 20 };
    const measured = await measurePosture(sizes, postgres, {
      tell: () => {},
      patience: { warmUp: 0, measure: 100 },
    });
    const { judging } = measured;
    expect(judging.first.judged).toBe(sizes.accounts);
    expect(judging.nothing.judged).toBe(0);
    expect(judging.account.judged).toBe(1);
    expect(judging.accountOfLargest.judged).toBe(1);
    expect(judging.memberships.judged).toBe(ACCOUNTS_PER_CUSTODY);
    expect(report(sizes, measured)).toContain(
      '| a group has other members | 70 | 5.000 % |',
    );
  });
});
