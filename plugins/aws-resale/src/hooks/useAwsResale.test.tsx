import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import type { AccountDetail } from 'backstage-plugin-aws-resale-common';
import { awsResaleApiRef } from '../api/awsResaleApiRef';
import { buildAccount, buildAccountDetail } from '../__testUtils__/builders';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../__testUtils__/FakeAwsResaleApi';
import { useAwsResale } from './useAwsResale';

describe('useAwsResale', () => {
  let api: FakeAwsResaleApi;

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  const start = () =>
    renderHook(
      ({ id }) =>
        useAwsResale((client, options) => client.getAccount(id, options), [id]),
      {
        initialProps: { id: '1' },
        wrapper: ({ children }: { children: ReactNode }) => (
          <TestApiProvider apis={[[awsResaleApiRef, api]]}>
            {children}
          </TestApiProvider>
        ),
      },
    );
  const signalOf = (call: number) => api.getAccount.mock.calls[call][1]?.signal;
  const named = (name: string) =>
    buildAccountDetail({ account: buildAccount({ name }) });

  it('aborts when nobody waits any more', () => {
    const { unmount } = start();
    expect(signalOf(0)?.aborted).toBe(false);
    unmount();
    expect(signalOf(0)?.aborted).toBe(true);
  });

  it('ignores an answer that was overtaken', async () => {
    const answers: ((detail: AccountDetail) => void)[] = [];
    api.getAccount.mockImplementation(
      () => new Promise(resolve => answers.push(resolve)),
    );
    const { result, rerender } = start();
    rerender({ id: '2' });
    expect(signalOf(0)?.aborted).toBe(true);
    await act(async () => answers[1](named('second')));
    await act(async () => answers[0](named('first')));
    expect(result.current.value?.account.name).toBe('second');
  });

  it('keeps the value while it asks again, and when that fails', async () => {
    api.getAccount.mockResolvedValueOnce(named('old'));
    api.getAccount.mockRejectedValueOnce(new Error('gone'));
    const { result } = start();
    await waitFor(() => expect(result.current.loading).toBe(false));
    act(() => result.current.reload());
    expect(result.current).toMatchObject({ loading: true });
    expect(result.current.value?.account.name).toBe('old');
    await waitFor(() => expect(result.current.error?.message).toBe('gone'));
    expect(result.current.value?.account.name).toBe('old');
  });
});
