import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Brings the section that the address names into view. Browsers do so by
 * themselves only for what is there when the document loads.
 */
export function useHashTarget(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) {
      document.getElementById(hash.slice(1))?.scrollIntoView();
    }
  }, [hash]);
}
