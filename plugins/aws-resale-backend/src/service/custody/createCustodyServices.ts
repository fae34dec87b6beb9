import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AwsResaleConfig } from '../../config/types';
import type { PostureInputs } from '../../poll/posture/PostureInputs';
import type { ChangePublisher } from '../../publish/ChangePublisher';
import type { Stores } from '../../store/createStores';
import type { Authorizer } from '../Authorizer';
import { PeopleDirectory } from '../PeopleDirectory';
import { ExceptionService } from '../posture/ExceptionService';
import {
  AttestationService,
  type AttestationServiceOptions,
} from './AttestationService';
import { AttestationViews } from './AttestationViews';
import { CustodyService } from './CustodyService';

/** Makes the use-cases in which people answer for root users. */
export function createCustodyServices(options: {
  config: AwsResaleConfig;
  authorizer: Authorizer;
  stores: Stores;
  catalog: CatalogService;
  inputs: PostureInputs;
  sweep: AttestationServiceOptions['sweep'];
  publisher: ChangePublisher;
  clock: () => Date;
}) {
  const { config, authorizer, stores, sweep, publisher, clock } = options;
  const { custody, memberships } = stores;
  const queries = stores.queries.custody;
  const people = new PeopleDirectory(options);
  return {
    custody: new CustodyService({
      authorizer,
      custody,
      memberships,
      queries,
      inputs: options.inputs,
      customers: stores.queries.customers,
      sight: stores.queries.sight,
      config: config.posture,
      clock,
    }),
    attestations: new AttestationService({
      authorizer,
      custody,
      memberships,
      queries,
      views: new AttestationViews({ authorizer, queries, memberships }),
      people,
      sweep,
      publisher,
      clock,
    }),
    exceptions: new ExceptionService({
      authorizer,
      exceptions: stores.exceptions,
      queries,
      people,
      publisher,
      clock,
    }),
  };
}
