import type { SimulatedAccount } from '../../model';
import { daysAgo, minutesAgo } from '../moments';
import type { StepPlan } from '../types';
import {
  centraliseRootAccess,
  changeRoots,
  refuseAction,
  signInAsRoot,
} from './changes';

const ACME = '315570826649';
const LEGACY = '102938475610';
const OSTSEE = '447109231180';
const SHARED_2 = '330128847716';
const TINDRA = '924736150826';
const VLTAVA = '512960384471';

/** Tells accounts by their present names. */
function called(...names: string[]) {
  return ({ name }: SimulatedAccount) => names.includes(name);
}

/**
 * What happens to root users in the month of the demo: on days on which the
 * stories have the demo polled anyway.
 */
export const rootSecuritySteps: readonly StepPlan[] = [
  {
    when: daysAgo(21, 14, 2),
    title: 'Ostsee Energie: the role may list virtual MFA devices no more',
    changes: [refuseAction(OSTSEE, 'iam:ListVirtualMFADevices')],
  },
  {
    when: daysAgo(16, 13, 15),
    title: 'Tindra Games: the last root credentials are removed',
    changes: [changeRoots(TINDRA, 'REMOVED', called('Network', 'Logs'))],
  },
  {
    when: daysAgo(12, 10, 20),
    title: 'Vltava Glassworks: root access is centralised, credentials removed',
    changes: [
      centraliseRootAccess(VLTAVA),
      changeRoots(VLTAVA, 'REMOVED', ({ accountId }) => accountId !== VLTAVA),
    ],
  },
  {
    when: daysAgo(6, 17, 50),
    title: 'Shared payer 2: two root users of Helvetia Textil lose their MFA',
    changes: [
      changeRoots(
        SHARED_2,
        'NO_MFA',
        called('Zuschnitt Schulung', 'Händlerportal Schulung'),
      ),
    ],
  },
  {
    when: daysAgo(5, 11, 30),
    title: 'Acme "EU": a root user without MFA gets one',
    changes: [changeRoots(ACME, 'APP', called('Labs Gent'))],
  },
  {
    when: daysAgo(3, 7, 30),
    title: 'Legacy EU: somebody signs in as root of the payer',
    changes: [signInAsRoot(LEGACY)],
  },
  {
    when: minutesAgo(285),
    title: 'Helvetia Textil: four root users get MFA',
    changes: [
      changeRoots(
        SHARED_2,
        'APP',
        called(
          'Webstuhl Prod',
          'Färberei Prod',
          'Musterarchiv Prod',
          'Bestellungen Prod',
        ),
      ),
    ],
  },
];
