package parley.library;

import parley.store.Revision;

/** Outcome of publishing a draft, or of an undo. Unless published, nothing has changed. */
public sealed interface PublishResult {
  /**
   * A new revision is being served.
   *
   * @param revision the revision
   * @param report what it changed
   */
  record Published(Revision revision, ReloadReport report) implements PublishResult {}

  /** The draft changes nothing; it is gone. */
  record Unchanged() implements PublishResult {}

  /** The draft was published or discarded before, or is older than a day. */
  record DraftGone() implements PublishResult {}

  /**
   * There is a newer revision than the author has seen.
   *
   * @param newest the newest revision
   */
  record Superseded(Revision newest) implements PublishResult {}

  /** The draft is of a reload, and the folder has changed since its author saw it. */
  record FolderChanged() implements PublishResult {}

  /** There is no revision yet; a reload makes the first. */
  record NoRevision() implements PublishResult {}

  /** The newest revision is the first, so that there is nothing to undo. */
  record NothingBefore() implements PublishResult {}

  /**
   * The texts of the revision to be put back are kept no more.
   *
   * @param number its number
   */
  record TextsGone(long number) implements PublishResult {}
}
