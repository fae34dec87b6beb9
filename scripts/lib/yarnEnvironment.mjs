import { npmSetting } from './npmSetting.mjs';

/**
 * The environment in which Corepack and Yarn download from where npm does.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function yarnEnvironment() {
  // Corepack appends paths to it, and does not expect a slash at the end.
  const registry = npmSetting('registry')?.replace(/\/+$/, '');
  const nodedir = npmSetting('nodedir');
  return {
    ...process.env,
    COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
    ...(registry && {
      COREPACK_NPM_REGISTRY: registry,
      YARN_NPM_REGISTRY_SERVER: registry,
    }),
    // Without it, native modules would fetch headers from nodejs.org.
    ...(nodedir && { npm_config_nodedir: nodedir }),
  };
}
