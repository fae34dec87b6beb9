import { useCallback, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { AwsResaleApi } from 'backstage-plugin-aws-resale-common';
import { awsResaleApiRef } from '../../api/awsResaleApiRef';
import { wordsOf } from '../../api/serverError';

/** A question that is put on demand. */
export interface Ask<T> {
  answer?: T;
  /** Why the last one failed, in the server's words. */
  failure?: string;
  isPending: boolean;
  /** Never rejects. */
  ask(question: (api: AwsResaleApi) => Promise<T>): Promise<void>;
  /** Drops the answer, also one on its way: it is about something else now. */
  forget(): void;
}

/** Puts questions whose answers change nothing on the server. */
export function useAsk<T>(): Ask<T> {
  const api = useApi(awsResaleApiRef);
  const [state, setState] = useState<Omit<Ask<T>, 'ask' | 'forget'>>({
    isPending: false,
  });
  const latest = useRef(0);

  const forget = useCallback(() => {
    latest.current += 1;
    setState({ isPending: false });
  }, []);

  const ask = useCallback<Ask<T>['ask']>(
    async question => {
      latest.current += 1;
      const turn = latest.current;
      setState({ isPending: true });
      try {
        const answer = await question(api);
        if (turn === latest.current) {
          setState({ answer, isPending: false });
        }
      } catch (error) {
        if (turn === latest.current) {
          setState({ failure: wordsOf(toError(error)), isPending: false });
        }
      }
    },
    [api],
  );

  return { ...state, ask, forget };
}
