import { ANNOTATIONS } from '../../keys';
import type { AnnotationInput } from '../AnnotationInput';

/** Models of customers and of single accounts. */
export const accountModelInputs: readonly AnnotationInput[] = [
  [{ [ANNOTATIONS.accountModel]: 'ECAM' }, { accountModel: 'ECAM' }],
  [{ [ANNOTATIONS.accountModel]: ' spam ' }, { accountModel: 'SPAM' }],
  [{ [ANNOTATIONS.accountModel]: 'SPTM' }, { accountModel: 'SPAM' }],
  [{ [ANNOTATIONS.accountModel]: 'End-Customer' }, { accountModel: 'ECAM' }],
  [
    { [ANNOTATIONS.accountModel]: 'solution provider' },
    { accountModel: 'SPAM' },
  ],
  [{ [ANNOTATIONS.accountModel]: 'END__CUSTOMER' }, { accountModel: 'ECAM' }],
  [
    { [ANNOTATIONS.accountModel]: 'distributor' },
    { accountModel: 'DISTRIBUTOR' },
  ],
  [
    { [ANNOTATIONS.accountModel]: 'ecma' },
    {},
    'ERROR UNKNOWN_MODEL [ecma → ECAM]: "ecma" is not an account model; write ECAM, SPAM or DISTRIBUTOR: did you mean ECAM?',
  ],
  [
    { [ANNOTATIONS.accountModel]: 'CAM' },
    {},
    'ERROR UNKNOWN_MODEL [CAM → ECAM]: "CAM" is not an account model; write ECAM, SPAM or DISTRIBUTOR: did you mean ECAM?',
  ],
  [
    { [ANNOTATIONS.accountModel]: 'sptam' },
    {},
    'ERROR UNKNOWN_MODEL [sptam → SPAM]: "sptam" is not an account model; write ECAM, SPAM or DISTRIBUTOR: did you mean SPAM?',
  ],
  [
    { [ANNOTATIONS.accountModel]: 'TEAM' },
    {},
    'ERROR UNKNOWN_MODEL [TEAM]: "TEAM" is not an account model; write ECAM, SPAM or DISTRIBUTOR',
  ],
  [
    { [ANNOTATIONS.accountModel]: 'End Customer Account Model' },
    {},
    'ERROR UNKNOWN_MODEL [End Customer Account Model → ECAM]: "End Customer Account Model" is not an account model; write ECAM, SPAM or DISTRIBUTOR: did you mean ECAM?',
  ],
  [
    { [ANNOTATIONS.accountModel]: 'UNKNOWN' },
    {},
    'ERROR UNKNOWN_MODEL [UNKNOWN]: "UNKNOWN" is not an account model; write ECAM, SPAM or DISTRIBUTOR',
  ],
  [
    { [ANNOTATIONS.accountModel]: 'ECAM, SPAM' },
    {},
    'ERROR UNKNOWN_MODEL [ECAM, SPAM]: "ECAM, SPAM" is not an account model; write ECAM, SPAM or DISTRIBUTOR',
  ],
  [
    { [ANNOTATIONS.accountModel]: 'constructor' },
    {},
    'ERROR UNKNOWN_MODEL [constructor]: "constructor" is not an account model; write ECAM, SPAM or DISTRIBUTOR',
  ],
  [
    { [ANNOTATIONS.accountModel]: 'jane@falkenberg.example' },
    {},
    'ERROR UNKNOWN_MODEL: an e-mail address is not an account model; write ECAM, SPAM or DISTRIBUTOR',
  ],
  [
    { [ANNOTATIONS.accountModel]: 7 },
    {},
    'ERROR NOT_A_TEXT [7]: the value must be a text; put it in quotes',
    'ERROR UNKNOWN_MODEL [7]: "7" is not an account model; write ECAM, SPAM or DISTRIBUTOR',
  ],
  [
    { [ANNOTATIONS.accountModel]: ' ' },
    {},
    'ERROR EMPTY: the value is empty; write one or remove the annotation',
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: '004417820931=SPAM' },
    { accountModelOverrides: { '004417820931': 'SPAM' } },
  ],
  [
    {
      [ANNOTATIONS.accountModelOverride]: '004417820931 = solution provider ,',
    },
    { accountModelOverrides: { '004417820931': 'SPAM' } },
  ],
  [
    {
      [ANNOTATIONS.accountModelOverride]: '004417820931=SPAM 118203774519=ECAM',
    },
    {
      accountModelOverrides: { '004417820931': 'SPAM', '118203774519': 'ECAM' },
    },
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: '004417820931' },
    {},
    'ERROR MALFORMED_OVERRIDE [004417820931]: "004417820931" is not of the form 012345678901=SPAM',
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: '004417820931: SPAM' },
    {},
    'ERROR MALFORMED_OVERRIDE [004417820931: SPAM → 004417820931=SPAM]: "004417820931: SPAM" is not of the form 012345678901=SPAM: did you mean "004417820931=SPAM"?',
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: '004417820931 ECAM' },
    {},
    'ERROR MALFORMED_OVERRIDE [004417820931 ECAM → 004417820931=ECAM]: "004417820931 ECAM" is not of the form 012345678901=SPAM: did you mean "004417820931=ECAM"?',
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: '4417820931=SPAM' },
    {},
    'ERROR LOST_ZERO [4417820931=SPAM → 004417820931=SPAM]: "4417820931" has 10 digits instead of 12; a leading zero may be lost: did you mean "004417820931"?',
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: '004417820931=SPAN' },
    {},
    'ERROR UNKNOWN_MODEL [004417820931=SPAN → 004417820931=SPAM]: "SPAN" is not an account model; write ECAM, SPAM or DISTRIBUTOR: did you mean SPAM?',
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: '4417820931=ecma' },
    {},
    'ERROR LOST_ZERO [4417820931=ecma → 004417820931=ECAM]: "4417820931" has 10 digits instead of 12; a leading zero may be lost: did you mean "004417820931"?',
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: 'falcon=SPAM' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [falcon=SPAM]: "falcon" is not an AWS account id; write its 12 digits',
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: '=SPAM' },
    {},
    'ERROR NOT_AN_ACCOUNT_ID [=SPAM]: "" is not an AWS account id; write its 12 digits',
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: '004417820931=' },
    {},
    'ERROR UNKNOWN_MODEL [004417820931=]: "" is not an account model; write ECAM, SPAM or DISTRIBUTOR',
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: '004417820931=SPAM=ECAM' },
    {},
    'ERROR MALFORMED_OVERRIDE [004417820931=SPAM=ECAM]: "004417820931=SPAM=ECAM" is not of the form 012345678901=SPAM',
  ],
  [
    {
      [ANNOTATIONS.accountModelOverride]:
        '004417820931=SPAM, 004417820931=ECAM',
    },
    { accountModelOverrides: { '004417820931': 'SPAM' } },
    'ERROR CONTRADICTION [004417820931=ECAM]: 004417820931 is given as SPAM and as ECAM; keep one',
  ],
  [
    {
      [ANNOTATIONS.accountModelOverride]:
        '004417820931=SPAM, 004417820931=sptm',
    },
    { accountModelOverrides: { '004417820931': 'SPAM' } },
    'WARNING REPEATED [004417820931=sptm]: "004417820931=sptm" stands here twice; once is enough',
  ],
  [
    {
      [ANNOTATIONS.accountModelOverride]:
        '004417820931=root@falkenberg.example',
    },
    {},
    'ERROR UNKNOWN_MODEL: an e-mail address is not an account model; write ECAM, SPAM or DISTRIBUTOR',
  ],
  [
    { [ANNOTATIONS.accountModelOverride]: 4417820931 },
    {},
    'ERROR NOT_A_TEXT [4417820931]: the value must be a text; put it in quotes',
    'ERROR MALFORMED_OVERRIDE [4417820931]: "4417820931" is not of the form 012345678901=SPAM',
  ],
];
