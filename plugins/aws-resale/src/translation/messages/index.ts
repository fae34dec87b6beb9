import { accountMessages } from './accounts';
import { changeCheckMessages } from './changeCheck';
import { commonMessages } from './common';
import { custodyMessages } from './custody';
import { customerMessages } from './customers';
import { homeMessages } from './home';
import { mappingMessages } from './mapping';
import { modelMessages } from './models';
import { overviewMessages } from './overview';
import { postureMessages } from './posture';
import { searchMessages } from './search';
import { sourceMessages } from './sources';

/** Every text of the plugin, nested as pages use them. */
export const messages = {
  common: commonMessages,
  custody: custodyMessages,
  customers: customerMessages,
  accounts: accountMessages,
  overview: overviewMessages,
  mapping: mappingMessages,
  sources: sourceMessages,
  models: modelMessages,
  posture: postureMessages,
  changeCheck: changeCheckMessages,
  search: searchMessages,
  home: homeMessages,
} as const;
