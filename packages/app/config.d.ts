export interface Config {
  /** The demo, which must not run in production. */
  demo?: {
    /**
     * Users whom anybody may sign in as. Their entities must be in the catalog.
     *
     * @deepVisibility frontend
     */
    users?: Array<{
      /** Entity ref, like `user:default/anna.berger`. */
      ref: string;
      /** The name to show. */
      title: string;
      /** What the user does, in one or two words. */
      role: string;
      /** What the user wants from the portal, in a sentence. */
      description: string;
    }>;
  };
}
