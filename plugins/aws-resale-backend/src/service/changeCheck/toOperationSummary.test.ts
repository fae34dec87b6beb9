import { OPERATIONS } from 'backstage-plugin-aws-resale-common';
import { toOperationSummary } from './toOperationSummary';

describe('toOperationSummary', () => {
  it.each([...OPERATIONS])(
    'says of $id all that narrows a change of Terraform down',
    operation => {
      expect(toOperationSummary(operation).terraform).toEqual(
        operation.terraform ?? [],
      );
    },
  );
});
