import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  createDemoPortfolio,
  type Simulator,
  situations,
  startSimulator,
  Timeline,
} from 'aws-simulator';
import {
  deriveExternalId,
  portfolioHistoryExtensionPoint,
} from 'backstage-plugin-aws-resale-node';
import { readDemoPortfolioConfig } from './readDemoPortfolioConfig';
import { refuseInProduction } from './refuseInProduction';
import { replayDemo } from './replayDemo';

/**
 * Runs a simulated AWS beside the backend, and gives the portal the month of
 * history that a real one would have by now.
 *
 * @param now - the moment at which the history ends.
 * @param onStart - gets the simulated AWS before anything was asked of it.
 * @throws when `NODE_ENV` is `production`, so that the backend does not start.
 */
export function createDemoPortfolioModule(
  now: Date,
  onStart?: (simulator: Simulator) => void,
) {
  return createBackendModule({
    pluginId: 'aws-resale',
    moduleId: 'demo-portfolio',
    register(env) {
      env.registerInit({
        deps: {
          history: portfolioHistoryExtensionPoint,
          config: coreServices.rootConfig,
          lifecycle: coreServices.rootLifecycle,
          logger: coreServices.logger,
        },
        async init({ history, config, lifecycle, logger }) {
          refuseInProduction('The simulated AWS of the demo');
          const { port, roleName, secret } = readDemoPortfolioConfig(config);

          const demo = () =>
            createDemoPortfolio({
              roleName,
              externalIdFor: payer => deriveExternalId(secret, payer),
              now,
            });
          // A backend that starts again with its data has the past behind it.
          const { portfolio, timeline: steps } = demo();
          new Timeline(portfolio, steps).advanceTo(now);

          // Modules start before their plugin, so AWS answers by the first poll.
          const simulator = await startSimulator({ portfolio, port });
          lifecycle.addShutdownHook(() => simulator.stop());
          onStart?.(simulator);
          // One payer answers as AWS did before `State` and `Paths`, for all time.
          simulator.faults.oldFieldSet({
            payerAccountId: situations.oldFields.payerAccountId,
          });
          logger.info(`A simulated AWS listens on ${simulator.endpoint}`);
          // Backstage's AWS integration, which assumes the roles of `aws.accounts`,
          // has no setting of its own for this. Nothing of the demo leaves the machine.
          process.env.AWS_ENDPOINT_URL_STS = simulator.endpoint;

          history.setHistorySource({
            title: 'the past month of the demo portfolio',
            async replay(past) {
              const beginning = demo();
              Object.assign(simulator.portfolio, beginning.portfolio);
              const timeline = new Timeline(
                simulator.portfolio,
                beginning.timeline,
              );
              // A month passes in seconds, so the past knows no rate limits.
              simulator.timeScale = 0;
              await replayDemo(past, { now, timeline, simulator });
              simulator.timeScale = 1;
            },
          });
        },
      });
    },
  });
}
