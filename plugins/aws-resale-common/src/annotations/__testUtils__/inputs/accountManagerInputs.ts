import { ANNOTATIONS } from '../../keys';
import type { AnnotationInput } from '../AnnotationInput';

/** Refs of users and groups. */
export const accountManagerInputs: readonly AnnotationInput[] = [
  [
    { [ANNOTATIONS.accountManager]: 'user:jonas.weidmann, Group:sales/dach' },
    { accountManagerRefs: ['user:default/jonas.weidmann', 'group:sales/dach'] },
  ],
  [
    { [ANNOTATIONS.accountManager]: 'user:default/a group:default/b' },
    { accountManagerRefs: ['user:default/a', 'group:default/b'] },
  ],
  [
    { [ANNOTATIONS.accountManager]: 'jane.doe' },
    {},
    'ERROR NOT_A_REF [jane.doe → user:default/jane.doe]: "jane.doe" is not the ref of a user or group; write it like user:default/jane.doe: did you mean "user:default/jane.doe"?',
  ],
  [
    { [ANNOTATIONS.accountManager]: 'sales/jane' },
    {},
    'ERROR NOT_A_REF [sales/jane → user:sales/jane]: "sales/jane" is not the ref of a user or group; write it like user:default/jane.doe: did you mean "user:sales/jane"?',
  ],
  [
    { [ANNOTATIONS.accountManager]: 'user/jane' },
    {},
    'ERROR NOT_A_REF [user/jane → user:default/jane]: "user/jane" is not the ref of a user or group; write it like user:default/jane.doe: did you mean "user:default/jane"?',
  ],
  [
    { [ANNOTATIONS.accountManager]: 'usr:default/jane' },
    {},
    'ERROR NOT_A_REF [usr:default/jane → user:default/jane]: "usr:default/jane" is not the ref of a user or group; write it like user:default/jane.doe: did you mean "user:default/jane"?',
  ],
  [
    { [ANNOTATIONS.accountManager]: 'component:default/shop' },
    {},
    'ERROR NOT_A_REF [component:default/shop]: "component:default/shop" is not the ref of a user or group; write it like user:default/jane.doe',
  ],
  [
    { [ANNOTATIONS.accountManager]: 'jane doe' },
    {},
    'ERROR NOT_A_REF [jane doe]: "jane doe" is not the ref of a user or group; write it like user:default/jane.doe',
  ],
  [
    { [ANNOTATIONS.accountManager]: 'jane.doe@provider.example' },
    {},
    'ERROR NOT_A_REF: an e-mail address is not the ref of a user or group; write it like user:default/jane.doe',
  ],
  [
    { [ANNOTATIONS.accountManager]: 'user:default/' },
    {},
    'ERROR NOT_A_REF [user:default/]: "user:default/" is not the ref of a user or group; write it like user:default/jane.doe',
  ],
  [
    { [ANNOTATIONS.accountManager]: 'user:jane, user:default/jane' },
    { accountManagerRefs: ['user:default/jane'] },
    'WARNING REPEATED [user:default/jane]: "user:default/jane" stands here twice; once is enough',
  ],
];
