package parley.bot.interaction;

/** What handling an interaction costs, and so where it waits. */
public enum Workload {
  /** Needs no search: handled at once, beside the questions, and never deferred. */
  LOOKUP,

  /** A search: waits its turn among the questions, and is deferred if that takes long. */
  SEARCH,

  /** Reads the whole corpus, perhaps for minutes: handled beside the questions, and deferred. */
  MAINTENANCE
}
