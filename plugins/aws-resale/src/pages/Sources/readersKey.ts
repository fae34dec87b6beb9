/** Where the address names the payer whose readers are looked at. */
export const READERS_KEY = 'readers';
