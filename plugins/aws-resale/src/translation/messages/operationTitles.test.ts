import { OPERATIONS } from 'backstage-plugin-aws-resale-common';
import { operationTitles } from './operationTitles';

it('titles of operations are those of the table', () => {
  expect(operationTitles).toEqual(
    Object.fromEntries(OPERATIONS.map(({ id, title }) => [id, title])),
  );
});
