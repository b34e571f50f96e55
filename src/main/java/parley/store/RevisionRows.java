package parley.store;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The files and edits of a revision, from and to their tables. */
final class RevisionRows {
  private RevisionRows() {}

  /** The files of a revision; empty if none are kept. */
  static Optional<RevisionContents> read(Handle handle, long revision) {
    SortedMap<String, String> texts = new TreeMap<>();
    SortedMap<String, String> folder = new TreeMap<>();
    handle
        .createQuery("SELECT name, hash, folder_hash FROM revision_text WHERE revision = :revision")
        .bind("revision", revision)
        .map((row, _) -> {
          String name = row.getString("name");
          Optional.ofNullable(row.getString("hash")).ifPresent(hash -> texts.put(name, hash));
          Optional.ofNullable(row.getString("folder_hash"))
              .ifPresent(hash -> folder.put(name, hash));
          return name;
        })
        .list();
    return texts.isEmpty() && folder.isEmpty()
        ? Optional.empty()
        : Optional.of(new RevisionContents(texts, folder, readEdits(handle, revision)));
  }

  private static SortedMap<String, Edit> readEdits(Handle handle, long revision) {
    SortedMap<String, Edit> edits = new TreeMap<>();
    handle
        .createQuery(
            "SELECT name, hash, base_hash, author, edited_at FROM edit WHERE revision = :revision")
        .bind("revision", revision)
        .map((row, _) ->
            new Edit(
                row.getString("name"),
                Optional.ofNullable(row.getString("hash")),
                Optional.ofNullable(row.getString("base_hash")),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("edited_at"))))
        .forEach(edit -> edits.put(edit.name(), edit));
    return edits;
  }

  /** Writes the files of a revision, and what it changes. */
  static void insert(
      Handle handle, long revision, RevisionContents contents, RevisionContents previous) {
    insertTexts(handle, revision, contents);
    insertEdits(handle, revision, contents);
    PreparedBatch changes =
        handle.prepareBatch(
            "INSERT INTO revision_change (revision, name, kind) VALUES (:revision, :name, :kind)");
    contents
        .changesSince(previous)
        .forEach(change ->
            changes
                .bind("revision", revision)
                .bind("name", change.name())
                .bind("kind", change.kind().name())
                .add());
    execute(changes);
  }

  private static void insertTexts(Handle handle, long revision, RevisionContents contents) {
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO revision_text (revision, name, hash, folder_hash)"
                + " VALUES (:revision, :name, :hash, :folderHash)");
    TreeSet<String> names = new TreeSet<>(contents.texts().keySet());
    names.addAll(contents.folder().keySet());
    for (String name : names) {
      rows.bind("revision", revision)
          .bind("name", name)
          .bind("hash", Optional.ofNullable(contents.texts().get(name)))
          .bind("folderHash", Optional.ofNullable(contents.folder().get(name)))
          .add();
    }
    execute(rows);
  }

  private static void insertEdits(Handle handle, long revision, RevisionContents contents) {
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO edit (revision, name, hash, base_hash, author, edited_at)"
                + " VALUES (:revision, :name, :hash, :baseHash, :author, :editedAt)");
    for (Edit edit : contents.edits().values()) {
      rows.bind("revision", revision)
          .bind("name", edit.name())
          .bind("hash", edit.hash())
          .bind("baseHash", edit.baseHash())
          .bind("author", edit.author())
          .bind("editedAt", edit.editedAt().toEpochMilli())
          .add();
    }
    execute(rows);
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Deletes the files and edits of a revision and all before it. */
  static void deleteUpTo(Handle handle, long revision) {
    handle
        .createUpdate("DELETE FROM edit WHERE revision <= :revision")
        .bind("revision", revision)
        .execute();
    handle
        .createUpdate("DELETE FROM revision_text WHERE revision <= :revision")
        .bind("revision", revision)
        .execute();
  }
}
