/**
 * What pages say of every check, by id. The table of checks has the same texts;
 * here they are literals, since keys that can be replaced follow from them.
 */
export const checkTexts = {
  'root-mfa': {
    title: 'Root user has MFA, or no credentials',
    why: 'A password alone opens everything in the account, billing included.',
  },
  'root-mfa-hardware': {
    title: 'Root MFA is not an app',
    why: 'A copied seed or a phished code defeats an app, not a key or passkey.',
  },
  'root-mfa-backup': {
    title: 'A second root MFA device exists',
    why: 'One lost device means recovery through mailbox and phone, or none.',
  },
  'root-access-keys': {
    title: 'Root has no access keys',
    why: 'Long-lived keys with full power work without MFA.',
  },
  'root-signing-certificates': {
    title: 'Root has no signing certificates',
    why: 'A forgotten X.509 certificate is still a root credential.',
  },
  'root-credentials': {
    title: 'Linked root credentials are removed',
    why: 'What does not exist can be neither stolen, shared nor forgotten.',
  },
  'root-recent-use': {
    title: 'Root was not used recently',
    why: "Daily root use means that it is somebody's working login.",
  },
  'root-central-management': {
    title: 'Central root management is on',
    why: 'Without it linked roots can be recovered by whoever reads the mailbox.',
  },
  'provider-technical-reach': {
    title: "The payer's reach into linked roots fits the model",
    why: 'The contract says hands off, the technique says otherwise: the customer should know.',
  },
  'root-email-domain': {
    title: 'Root e-mail domain is the expected one',
    why: 'The mailbox decides who can recover the account, and shows whose it is.',
  },
  'root-custody': {
    title: 'Custody of e-mail, password, MFA and phone is recorded and current',
    why: 'What nobody recorded, nobody can recover in an emergency.',
  },
  'root-four-eyes': {
    title: 'Nobody holds both root password and MFA',
    why: 'One person with both halves is half of the pattern behind most reported incidents.',
  },
  'security-contact': {
    title: 'A security contact is set',
    why: 'AWS sends notices of abuse and compromise there first.',
  },
  'contacts-distinct': {
    title: 'Contacts are distinct and not one person',
    why: 'One absent person must not silence AWS.',
  },
  'root-denied-by-scp': {
    title: 'An SCP denies root in linked accounts',
    why: 'A stolen root login is worthless where root may do nothing.',
  },
  'leave-denied-by-scp': {
    title: 'Accounts cannot leave on their own',
    why: "An account that leaves takes its commitments and its bill to nobody's payer.",
  },
  'all-features': {
    title: 'Organization has all features',
    why: 'Without it there are no SCPs, no central root, no central contacts and no billing transfer.',
  },
  'organization-trail': {
    title: 'A multi-Region organization trail logs',
    why: 'Without a log outside the account an incident cannot be reconstructed.',
  },
  'root-use-alarm': {
    title: 'Root use raises an alarm',
    why: 'Root use should be rare enough to wake somebody.',
  },
  'organization-change-alarm': {
    title: 'Organization changes raise an alarm',
    why: 'Leaving, closing, policy and delegation changes are how control is lost.',
  },
  'spend-anomaly-alert': {
    title: 'Spend anomalies reach somebody',
    why: 'Malicious spend is measured in hours; the invoice comes after a month.',
  },
  'delegated-administrators': {
    title: 'Only known delegated administrators',
    why: 'Any registration reads the whole organization, in a shared payer other customers too.',
  },
  'account-state': {
    title: 'Account is in good standing',
    why: 'Accounts that are suspended or not activated are traps in an emergency.',
  },
  exposure: {
    title: 'Account does not fit the incident pattern',
    why: 'Root without MFA, or one person with both halves, is behind most reported incidents.',
  },
  'security-hub': {
    title: 'Security Hub reports',
    why: 'Without an ongoing source most checks of linked accounts stay unobserved.',
  },
} as const;
