import { Authorizer } from 'backstage-plugin-aws-resale-backend/src/service/Authorizer';
import { ChangeCheckService } from 'backstage-plugin-aws-resale-backend/src/service/changeCheck/ChangeCheckService';
import { CustodyService } from 'backstage-plugin-aws-resale-backend/src/service/custody/CustodyService';
import { OverviewService } from 'backstage-plugin-aws-resale-backend/src/service/OverviewService';
import { PortfolioService } from 'backstage-plugin-aws-resale-backend/src/service/PortfolioService';
import { PostureAttention } from 'backstage-plugin-aws-resale-backend/src/service/posture/PostureAttention';
import { PostureService } from 'backstage-plugin-aws-resale-backend/src/service/posture/PostureService';
import type { JudgedPortal } from './JudgedPortal';

type AuthorizerOptions = ConstructorParameters<typeof Authorizer>[0];
type Decision = Awaited<
  ReturnType<AuthorizerOptions['permissions']['authorize']>
>[number];

const ALLOW = { result: 'ALLOW' } as Decision;

/** The use-cases that read posture or rest on it, for somebody who may see everything. */
export function servicesOf({ stores, polling, config, now }: JudgedPortal) {
  const { queries, memberships } = stores;
  const { postureInputs: inputs } = polling;
  const authorizer = new Authorizer({
    permissions: {
      authorize: async requests => requests.map(() => ALLOW),
      authorizeConditional: async requests => requests.map(() => ALLOW),
    },
    permissionsRegistry: {
      addPermissions: () => {},
      addPermissionRules: () => {},
      addResourceType: () => {},
      getPermissionRuleset: () => ({
        getRuleByName(name: string) {
          throw new Error(`Nothing is decided by rule ${name} here`);
        },
      }),
    },
  });
  const { staleAfterMs } = config.polling;
  const posture = new PostureService({
    authorizer,
    ...queries,
    memberships,
    inputs,
    clock: now,
  });
  return {
    posture,
    portfolio: new PortfolioService({
      authorizer,
      userInfo: {
        getUserInfo: async () => ({
          userEntityRef: 'user:default/somebody',
          ownershipEntityRefs: [],
        }),
      },
      ...queries,
      clock: now,
      staleAfterMs,
    }),
    custody: new CustodyService({
      authorizer,
      custody: stores.custody,
      memberships,
      queries: queries.custody,
      inputs,
      customers: queries.customers,
      sight: queries.sight,
      config: config.posture,
      clock: now,
    }),
    changeChecks: new ChangeCheckService({
      authorizer,
      ...stores,
      queries: queries.changeFacts,
      sight: queries.sight,
      config,
      clock: now,
    }),
    overview: new OverviewService({
      authorizer,
      queries: queries.overview,
      organizations: queries.organizations,
      customers: stores.customers,
      posture,
      postureAttention: new PostureAttention({
        authorizer,
        attention: queries.attention,
        names: queries.subjects,
        memberships,
        inputs,
        remindDays: config.posture.custody.remindDays,
        clock: now,
      }),
      context: async () => ({
        now: now(),
        staleBefore: new Date(now().getTime() - staleAfterMs),
        directory: await stores.customers.directory(),
      }),
    }),
  };
}
