import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { postureSourcesExtensionPoint } from 'backstage-plugin-aws-resale-node';
import { readFindingsConfig } from './config/readFindingsConfig';
import { FindingsFileSource } from './FindingsFileSource';
import { TargetReader } from './TargetReader';

/**
 * Reads files of findings in OCSF or ASFF JSON, each as a posture source. Without
 * `awsResale.findings.files` it does nothing.
 *
 * @public
 */
export const awsResaleModuleFindings = createBackendModule({
  pluginId: 'aws-resale',
  moduleId: 'findings',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        posture: postureSourcesExtensionPoint,
        urlReader: coreServices.urlReader,
      },
      async init({ config, posture, urlReader }) {
        const { files, maxBytes } = readFindingsConfig(config);
        const targets = new TargetReader({ urlReader, maxBytes });
        for (const file of files) {
          posture.addPostureSource(new FindingsFileSource({ file, targets }));
        }
      },
    });
  },
});
