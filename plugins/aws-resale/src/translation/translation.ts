import {
  createTranslationRef,
  TranslationRef,
} from '@backstage/core-plugin-api/alpha';
import type { FlatMessages } from './FlatMessages';
import { messages } from './messages';

/** Keys and default texts of the plugin. @public */
export type AwsResaleMessages = FlatMessages<typeof messages>;

/**
 * Every text of the plugin. Resellers' vocabularies differ, so any of them can
 * be replaced by translation messages of the app.
 *
 * @public
 */
export const awsResaleTranslationRef: TranslationRef<
  'plugin.aws-resale',
  AwsResaleMessages
> = createTranslationRef<'plugin.aws-resale', {}, {}>({
  id: 'plugin.aws-resale',
  messages,
}) as unknown as TranslationRef<'plugin.aws-resale', AwsResaleMessages>;
