import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { screen } from '@testing-library/react';
import { awsResaleAccountSearchResultListItem } from './search';

describe('the search result of an account', () => {
  const item = createExtensionTester(awsResaleAccountSearchResultListItem).get(
    SearchResultListItemBlueprint.dataRefs.item,
  );

  it.each([
    ['aws-account', true],
    ['software-catalog', false],
  ])('of type %s is ours: %s', (type, isOurs) => {
    const document = { title: '', text: '', location: '' };
    expect(item.predicate?.({ type, document })).toBe(isOurs);
  });

  it('loads what shows it', async () => {
    const Item = item.component;
    const document = {
      title: 'Lager',
      text: '',
      location: '/aws-resale/accounts/004417820931',
      accountId: '004417820931',
    };
    renderInTestApp(<Item result={document} rank={1} />);
    expect(await screen.findByRole('link', { name: 'Lager' })).toHaveAttribute(
      'href',
      '/aws-resale/accounts/004417820931',
    );
  });
});
