import type { PeopleReader } from './PeopleReader';

/** Takes every ref for granted, for a past in which the catalog cannot be asked. */
export const assumedPeople: PeopleReader = {
  near: async refs => new Set(refs),
};
