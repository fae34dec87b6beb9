import { useLocation } from 'react-router-dom';

/** Shows where the app is, for tests about the address. */
export function ShownAddress() {
  const { pathname, search } = useLocation();
  return (
    <output aria-label="Address">{`${pathname}${decodeURIComponent(
      search,
    )}`}</output>
  );
}
