import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const FAILING_IMPACTS = ['serious', 'critical'];
const NOT_OURS = [
  // The header of Backstage's own page layout: its tabs are links to sub-pages
  // and name panels that the layout does not render.
  '.bui-PluginHeaderTabsWrapper [role="tablist"]',
  // What React Aria reads out when a button starts to work, named by that button.
  '[data-live-announcer]',
];

/**
 * Fails when axe finds something serious or critical on the page as it is now.
 *
 * @param options.exclude - selectors of parts that are not ours, with a reason in the caller's comment.
 * @param options.only - a selector of the parts that are ours, where the page around them is not.
 */
export async function expectAccessible(
  page: Page,
  options: { exclude?: string[]; only?: string } = {},
): Promise<void> {
  const builder = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ]);
  if (options.only) {
    builder.include(options.only);
  }
  for (const selector of [...NOT_OURS, ...(options.exclude ?? [])]) {
    builder.exclude(selector);
  }
  const { violations } = await builder.analyze();
  const failing = violations
    .filter(({ impact }) => impact && FAILING_IMPACTS.includes(impact))
    .map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ target }) => target.join(' ')),
    }));
  expect(failing, `axe on ${page.url()}`).toEqual([]);
}
