package parley.library;

/** What came of a reload. */
public sealed interface ReloadResult {
  /** What it did, or would have done. */
  ReloadReport report();

  /** The new snapshot serves. */
  record Done(ReloadReport report) implements ReloadResult {}

  /** It would have lost too many articles; the old snapshot serves on. */
  record Refused(ReloadReport report) implements ReloadResult {}
}
