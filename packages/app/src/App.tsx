import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

// Plugins come by themselves, through `app.packages` in the configuration; only
// what belongs to this app is named here.
export default createApp({
  features: [navModule, signInModule],
});
