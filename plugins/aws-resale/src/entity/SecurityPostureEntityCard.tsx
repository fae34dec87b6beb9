import { SecurityPostureCard } from '../components/SecurityPostureCard';
import { useCustomerRef } from './useCustomerRef';

/** The security posture of the customer whose entity page this is. */
export function SecurityPostureEntityCard() {
  return <SecurityPostureCard customer={useCustomerRef()} />;
}
