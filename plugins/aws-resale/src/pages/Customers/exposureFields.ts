import type {
  Customer,
  PostureTally,
} from 'backstage-plugin-aws-resale-common';
import type { CsvField } from '../../components/CsvButton';
import type { Text } from '../../hooks/useText';

const COUNTS = [
  'exposed',
  'accepted',
  'protected',
  'removed',
  'notObserved',
  'notApplicable',
] as const satisfies readonly (keyof PostureTally)[];

/** The exposure of a customer as columns of a file, a count each. */
export function exposureFields(t: Text): CsvField<Customer>[] {
  return [
    ...COUNTS.map(count => ({
      label: t(`customers.csv.${count}`),
      value: ({ posture }: Customer) => posture?.exposure[count],
    })),
    {
      label: t('customers.csv.level'),
      value: ({ posture }) => posture?.levelText,
    },
  ];
}
