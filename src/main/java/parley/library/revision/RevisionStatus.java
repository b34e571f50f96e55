package parley.library.revision;

import java.util.Optional;
import parley.store.Revision;

/**
 * What people are told of the revision that is served.
 *
 * @param revision the revision; empty if there is none yet, or the store cannot be read
 * @param folder how the folder differs from what it was made from; empty if that is not known
 * @param edits number of files that an edit made in Discord lies over, or that it removed
 * @param editsOverChangedFiles how many of them changed in the folder since they were edited
 * @param fault why the store cannot be used, and what to do
 */
public record RevisionStatus(
    Optional<Revision> revision,
    Optional<FolderDifference> folder,
    int edits,
    int editsOverChangedFiles,
    Optional<String> fault) {
  /** The status while the store cannot be used. */
  static RevisionStatus ofFault(String fault) {
    return new RevisionStatus(Optional.empty(), Optional.empty(), 0, 0, Optional.of(fault));
  }

  /** The edits in one line: how many, and how many over files that changed since. */
  public String describeEdits() {
    if (edits == 0) {
      return "none";
    }
    String files = edits + (edits == 1 ? " file" : " files");
    return editsOverChangedFiles == 0
        ? files
        : files + ", of which " + editsOverChangedFiles + " changed in the folder since";
  }
}
