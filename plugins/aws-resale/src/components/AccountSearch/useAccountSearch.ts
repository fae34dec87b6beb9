import { KeyboardEvent, useCallback, useEffect, useState } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useNavigate } from 'react-router-dom';
import { accountRouteRef } from '../../routes';
import { onlyMatch } from './onlyMatch';
import { LookUp, useLookUp } from './useLookUp';

/** @see useAccountSearch */
export interface AccountSearchState {
  text: string;
  setText(text: string): void;
  lookUp: LookUp;
  isOpen: boolean;
  open(): void;
  close(): void;
  /** Empties the field and closes the list. */
  clear(): void;
  /** Place of the option that Enter leads to. */
  active: number | undefined;
  onKeyDown(event: KeyboardEvent): void;
}

/** Text, list and keys of the search for accounts. */
export function useAccountSearch(): AccountSearchState {
  const navigate = useNavigate();
  const accountRoute = useRouteRef(accountRouteRef);
  const [text, setTextOnly] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number>();
  // Enter right after pasting comes before the answer.
  const [isEntered, setEntered] = useState(false);
  const lookUp = useLookUp(text);
  const { result, isPending } = lookUp;
  const items = result?.items ?? [];

  const setText = useCallback((changed: string) => {
    setTextOnly(changed);
    setOpen(true);
    setActive(undefined);
    setEntered(false);
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    setActive(undefined);
    setEntered(false);
  }, []);
  const clear = useCallback(() => {
    setTextOnly('');
    close();
  }, [close]);

  const goTo = (accountId: string) => {
    navigate(accountRoute({ accountId }));
    clear();
  };
  const enter = () => {
    const only = onlyMatch(result);
    if (only) {
      goTo(only);
    } else {
      setOpen(true);
      setActive(items.length > 0 ? 0 : undefined);
    }
  };

  // A new answer: what was marked in the old list is elsewhere or nowhere.
  useEffect(() => {
    setActive(undefined);
  }, [result]);
  useEffect(() => {
    if (isEntered && !isPending) {
      setEntered(false);
      enter();
    }
    // Only the arrival of an answer counts, whatever else is new by then.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isEntered, isPending]);

  const move = (step: 1 | -1) => {
    setOpen(true);
    if (items.length > 0) {
      const from = active ?? (step === 1 ? -1 : items.length);
      setActive((from + step + items.length) % items.length);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      if (isOpen) {
        close();
      } else {
        clear();
      }
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen && active !== undefined && items[active]) {
        goTo(items[active].accountId);
      } else if (isPending) {
        setEntered(true);
        lookUp.hurry();
      } else {
        enter();
      }
    }
  };

  return {
    text,
    setText,
    lookUp,
    isOpen: isOpen && !lookUp.isIdle,
    open: () => setOpen(true),
    close,
    clear,
    active,
    onKeyDown,
  };
}
