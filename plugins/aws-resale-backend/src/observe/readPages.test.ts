import { readPages, type AnsweredPage } from './readPages';

async function readAll(answers: Array<AnsweredPage<number> | Error>) {
  const tokens: Array<string | undefined> = [];
  const pages: number[][] = [];
  const remaining = [...answers];
  const listing = readPages('ListThings of payer 1', async token => {
    tokens.push(token);
    const answer = remaining.shift();
    if (!answer || answer instanceof Error) {
      throw answer ?? new Error('asked for a page too many');
    }
    return answer;
  });
  for await (const page of listing) {
    pages.push([...page]);
  }
  return { pages, tokens };
}

describe('readPages', () => {
  it('goes on while there is a token, over empty pages too', async () => {
    await expect(
      readAll([
        { items: [], nextToken: 'a' },
        { items: [1, 2], nextToken: 'b' },
        { items: [], nextToken: 'c' },
        { items: [3] },
      ]),
    ).resolves.toEqual({
      pages: [[1, 2], [3]],
      tokens: [undefined, 'a', 'b', 'c'],
    });
  });

  it.each([undefined, null, ''])('ends at the token %p', async nextToken => {
    await expect(readAll([{ items: [1], nextToken }])).resolves.toEqual({
      pages: [[1]],
      tokens: [undefined],
    });
  });

  it.each([
    ['next', ['a', 'a']],
    ['later', ['a', 'b', 'a']],
  ])('throws when a token comes again on a %s page', async (_, tokens) => {
    await expect(
      readAll(tokens.map(nextToken => ({ items: [1], nextToken }))),
    ).rejects.toThrow('ListThings of payer 1 came back to a page');
  });

  it('throws what a page throws', async () => {
    await expect(
      readAll([{ items: [1], nextToken: 'a' }, new Error('refused')]),
    ).rejects.toThrow('refused');
  });
});
