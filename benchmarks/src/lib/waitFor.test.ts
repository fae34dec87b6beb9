import { waitFor } from './waitFor';

describe('waitFor', () => {
  it('gives the first answer', async () => {
    const answers = [undefined, undefined, 'here'];
    await expect(
      waitFor('an answer', () => answers.shift(), {
        timeoutMs: 5_000,
        everyMs: 1,
      }),
    ).resolves.toBe('here');
  });

  it('names what it has waited for in vain', async () => {
    await expect(
      waitFor('Godot', () => undefined, { timeoutMs: 5, everyMs: 1 }),
    ).rejects.toThrow('Waited 0.005 s for Godot');
  });
});
