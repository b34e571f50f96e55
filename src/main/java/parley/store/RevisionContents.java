package parley.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.text.Sha256;

/**
 * The files of a revision by name, each as the hash of its text.
 *
 * @param texts what is served
 * @param folder what the folder held when the revision was made
 * @param edits what lies over the folder
 */
public record RevisionContents(
    SortedMap<String, String> texts,
    SortedMap<String, String> folder,
    SortedMap<String, Edit> edits) {
  /** No files at all. */
  public static final RevisionContents EMPTY =
      new RevisionContents(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  public RevisionContents {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    folder = Collections.unmodifiableSortedMap(new TreeMap<>(folder));
    edits = Collections.unmodifiableSortedMap(new TreeMap<>(edits));
  }

  /** The fingerprint of files: of their names and hashes. */
  public static String fingerprint(SortedMap<String, String> files) {
    Sha256 sha256 = new Sha256();
    files.forEach((name, hash) -> sha256.add(name).add(hash));
    return sha256.hex();
  }

  /** The fingerprint of what is served. */
  public String fingerprint() {
    return fingerprint(texts);
  }

  /**
   * The same edits over the folder as it is now. An edit ends where the folder holds the same: it
   * has been taken over there.
   */
  public RevisionContents overFolder(SortedMap<String, String> newFolder) {
    SortedMap<String, Edit> kept = new TreeMap<>(edits);
    kept.values().removeIf(edit -> edit.hash().equals(find(newFolder, edit.name())));
    SortedMap<String, String> merged = new TreeMap<>(newFolder);
    kept.values().forEach(edit -> put(merged, edit.name(), edit.hash()));
    return new RevisionContents(merged, newFolder, kept);
  }

  /**
   * These files with changes of a draft.
   *
   * @param author who publishes it
   */
  public RevisionContents with(List<DraftChange> changes, String author, Instant time) {
    SortedMap<String, String> changedTexts = new TreeMap<>(texts);
    SortedMap<String, Edit> changedEdits = new TreeMap<>(edits);
    for (DraftChange change : changes) {
      String name = change.name();
      Optional<String> inFolder = find(folder, name);
      Optional<String> wanted =
          change.kind() == DraftChange.Kind.USE_FOLDER ? inFolder : change.hash();
      put(changedTexts, name, wanted);
      if (wanted.equals(inFolder)) {
        changedEdits.remove(name);
      } else {
        changedEdits.put(name, new Edit(name, wanted, inFolder, author, time));
      }
    }
    return new RevisionContents(changedTexts, folder, changedEdits);
  }

  /** The same edits and texts, but other knowledge of what the folder holds for some files. */
  public RevisionContents withFolderFile(String name, Optional<String> hash) {
    SortedMap<String, String> changed = new TreeMap<>(folder);
    put(changed, name, hash);
    return new RevisionContents(texts, changed, edits);
  }

  /** Whether the same is served, made from the same folder, with edits of the same files. */
  public boolean isSameAs(RevisionContents other) {
    return texts.equals(other.texts)
        && folder.equals(other.folder)
        && edits.keySet().equals(other.edits.keySet());
  }

  /** What is served otherwise than in an earlier revision, by name. */
  public List<TextChange> changesSince(RevisionContents previous) {
    return changes(previous.texts, texts);
  }

  /** How files became others, by name. */
  public static List<TextChange> changes(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    SortedMap<String, TextChange> changes = new TreeMap<>();
    for (Map.Entry<String, String> each : after.entrySet()) {
      String name = each.getKey();
      String old = before.get(name);
      if (old == null) {
        changes.put(name, new TextChange(name, TextChange.Kind.ADDED));
      } else if (!old.equals(each.getValue())) {
        changes.put(name, new TextChange(name, TextChange.Kind.CHANGED));
      }
    }
    for (String name : before.keySet()) {
      if (!after.containsKey(name)) {
        changes.put(name, new TextChange(name, TextChange.Kind.REMOVED));
      }
    }
    return new ArrayList<>(changes.values());
  }

  private static Optional<String> find(SortedMap<String, String> files, String name) {
    return Optional.ofNullable(files.get(name));
  }

  private static void put(SortedMap<String, String> files, String name, Optional<String> hash) {
    if (hash.isPresent()) {
      files.put(name, hash.get());
    } else {
      files.remove(name);
    }
  }
}
