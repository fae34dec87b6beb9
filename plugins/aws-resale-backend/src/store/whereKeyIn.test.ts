import { testDatabases } from '../__testUtils__/testStores';
import { whereKeyIn } from './whereKeyIn';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())('whereKeyIn on %s', id => {
  it('finds rows by keys, whatever they are made of', async () => {
    const knex = await testDatabases.init(id);
    await knex.schema.createTable('things', table => {
      table.string('key', 40).primary();
    });
    const keys = ['plain', '{a,"b"}', `it's \\ "so"`, '?', 'NULL', 'Å 😀', ''];
    await knex('things').insert([...keys, 'other'].map(key => ({ key })));
    const found = async (...wanted: string[]) =>
      whereKeyIn(knex, knex('things'), 'things.key', wanted).pluck('key');
    expect((await found(...keys, 'missing', 'plain')).sort()).toEqual(
      [...keys].sort(),
    );
    expect(await found()).toEqual([]);
    // Nothing is kept under such keys, and asking for them is no mistake.
    expect(await found('plain\u0000', '\ud83d', 'plain')).toEqual(['plain']);
  });
});
