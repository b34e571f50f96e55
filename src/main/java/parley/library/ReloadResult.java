package parley.library;

/** Outcome of a reload. */
public sealed interface ReloadResult {
  /** What the reload changed, or would have changed. */
  ReloadReport report();

  /** The new snapshot is being served. */
  record Done(ReloadReport report) implements ReloadResult {}

  /** The reload would lose more articles than permitted; the old snapshot is still served. */
  record Refused(ReloadReport report) implements ReloadResult {}
}
