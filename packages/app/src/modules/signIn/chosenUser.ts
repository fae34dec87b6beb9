const KEY = 'aws-resale-demo-user';

/**
 * Keeps the chosen demo user for as long as the browser's tab lives, so that
 * reloading a page does not ask again.
 */
export const chosenUser = {
  /** The entity ref, or undefined when nobody was chosen. */
  read(): string | undefined {
    return window.sessionStorage.getItem(KEY) ?? undefined;
  },
  write(ref: string): void {
    window.sessionStorage.setItem(KEY, ref);
  },
  forget(): void {
    window.sessionStorage.removeItem(KEY);
  },
};
