import { WhoHoldsWhatCard } from '../components/WhoHoldsWhatCard';
import { useCustomerRef } from './useCustomerRef';

/** Custody of the customer whose entity page this is. */
export function WhoHoldsWhatEntityCard() {
  return <WhoHoldsWhatCard customer={useCustomerRef()} />;
}
