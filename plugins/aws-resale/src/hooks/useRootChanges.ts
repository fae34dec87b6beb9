import { useCallback, useEffect, useRef } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type { AwsResaleApi } from 'backstage-plugin-aws-resale-common';
import { awsResaleApiRef } from '../api/awsResaleApiRef';

const EVENT = 'root-changed';

/** One place to call for the cards that share a client, however they are mounted. */
const places = new WeakMap<AwsResaleApi, EventTarget>();

function placeOf(api: AwsResaleApi): EventTarget {
  const place = places.get(api) ?? new EventTarget();
  places.set(api, place);
  return place;
}

/** Tells every card that custody or an accepted risk has just changed. */
export function useAnnounceRootChange(): () => void {
  const api = useApi(awsResaleApiRef);
  return useCallback(() => {
    placeOf(api).dispatchEvent(new Event(EVENT));
  }, [api]);
}

/**
 * Reads anew when another card has changed custody or an accepted risk: each
 * card of an entity page stands by itself, and all speak of one root user.
 */
export function useOnRootChange(reload: () => void): void {
  const api = useApi(awsResaleApiRef);
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => {
    const place = placeOf(api);
    const listener = () => latest.current();
    place.addEventListener(EVENT, listener);
    return () => place.removeEventListener(EVENT, listener);
  }, [api]);
}
