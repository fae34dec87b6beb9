import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';
import { useApi } from '@backstage/core-plugin-api';

/** The language of the app, for dates and numbers. */
export function useLocale(): string {
  return useApi(appLanguageApiRef).getLanguage().language;
}
