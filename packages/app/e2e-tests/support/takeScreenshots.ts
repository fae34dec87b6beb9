import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Beside the repository's package.json, and ignored by git. */
const FOLDER = join(__dirname, '../../../../screenshots-run');
const WIDTHS = [1280, 1920];
const THEMES = ['light', 'dark'] as const;

/**
 * Pictures the page as it is now, in both themes and at both widths that the
 * portal is designed for, for people to look at. Nothing is compared.
 *
 * @param name - what the file names begin with, like `customers`.
 */
export async function takeScreenshots(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  for (const theme of THEMES) {
    // The portal follows the system's theme unless its user chose one.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 1000 });
      await page.screenshot({
        path: join(FOLDER, `${name}-${theme}-${width}.png`),
        fullPage: true,
        animations: 'disabled',
      });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) {
    await page.setViewportSize(before);
  }
}
