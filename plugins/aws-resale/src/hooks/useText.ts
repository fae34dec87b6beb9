import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { awsResaleTranslationRef } from '../translation/translation';

/** Gives the text of a key in the language of the app. */
export type Text = TranslationFunction<typeof awsResaleTranslationRef.T>;

/** The plugin's texts: `const t = useText(); t('common.tryAgain')`. */
export function useText(): Text {
  return useTranslationRef(awsResaleTranslationRef).t;
}
