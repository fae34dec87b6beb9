import { CustomerModelCard } from '../components/CustomerModelCard';
import { useCustomerRef } from './useCustomerRef';

/** The account model of the customer whose entity page this is. */
export function CustomerModelEntityCard() {
  return <CustomerModelCard customer={useCustomerRef()} />;
}
