package parley.store;

/**
 * A revision with its files.
 *
 * @param revision who made it, when and why
 * @param contents its files
 */
public record StoredRevision(Revision revision, RevisionContents contents) {}
