import { ModelMeaningCard } from '../components/ModelMeaningCard';
import { useCustomerRef } from './useCustomerRef';

/** What the model means for the customer whose entity page this is. */
export function ModelMeaningEntityCard() {
  return <ModelMeaningCard customer={useCustomerRef()} />;
}
