import { POSTURE_CHECKS } from 'backstage-plugin-aws-resale-common';
import { checkTexts } from './checkTexts';

it('texts of checks are those of the table', () => {
  expect(checkTexts).toEqual(
    Object.fromEntries(
      POSTURE_CHECKS.map(({ id, title, why }) => [id, { title, why }]),
    ),
  );
});
