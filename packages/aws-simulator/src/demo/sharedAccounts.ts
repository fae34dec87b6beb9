/**
 * An account of shared payer 2 that two customers name as theirs, so that
 * stories of both can name it: licences that both use.
 */
export const LICENCES_ACCOUNT = '660147203958';
