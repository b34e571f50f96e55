package parley.library;

/** What came of a reload. */
public sealed interface Reloaded {
  /** What it did, or would have done. */
  ReloadReport report();

  /** The new snapshot serves. */
  record Done(ReloadReport report) implements Reloaded {}

  /** It would have lost too many articles; the old snapshot serves on. */
  record Refused(ReloadReport report) implements Reloaded {}
}
