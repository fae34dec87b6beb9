import { OPERATIONS } from './operations';
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
