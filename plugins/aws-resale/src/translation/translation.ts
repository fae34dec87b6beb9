import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { accountMessages } from './messages/accounts';
import { commonMessages } from './messages/common';
import { customerMessages } from './messages/customers';
import { mappingMessages } from './messages/mapping';
import { modelMessages } from './messages/models';
import { overviewMessages } from './messages/overview';
import { sourceMessages } from './messages/sources';

/**
 * Every text of the plugin. Resellers' vocabularies differ, so any of them can
 * be replaced by translation messages of the app.
 *
 * @public
 */
export const awsResaleTranslationRef = createTranslationRef({
  id: 'plugin.aws-resale',
  messages: {
    common: commonMessages,
    customers: customerMessages,
    accounts: accountMessages,
    overview: overviewMessages,
    mapping: mappingMessages,
    sources: sourceMessages,
    models: modelMessages,
  },
});
