/** Finds users and groups of the catalog. */
export interface PeopleReader {
  /**
   * Which of some refs exist. Where one does not, also every user and group of
   * its namespace, so that what was meant can be found. While the catalog has not
   * a single user, nothing is known of users, and all are taken for granted; the
   * same goes for groups.
   *
   * @param refs - full refs of users and groups, in lower case.
   */
  near(refs: readonly string[], signal: AbortSignal): Promise<Set<string>>;
}
