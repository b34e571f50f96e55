package parley.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import parley.store.Revision.Reason;

/** A data folder, and revisions made of a few words. */
abstract class StoreFixture {
  static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  @TempDir Path data;

  /** Adds a revision that serves these texts by name, as the folder holds them. */
  static Revision add(Store store, Map<String, String> texts) throws StoreException {
    RevisionContents contents = RevisionContents.EMPTY.overFolder(keep(store, texts));
    return add(store, contents, Optional.empty());
  }

  static Revision add(Store store, RevisionContents contents, Optional<String> draft)
      throws StoreException {
    long base = store.revisions().newest().map(Revision::number).orElse(0L);
    return store
        .revisions()
        .add(new NewRevision(base, NOON, "7", Reason.RELOAD, "why", contents, draft));
  }

  /** Keeps texts and returns their hashes by name. */
  static SortedMap<String, String> keep(Store store, Map<String, String> texts)
      throws StoreException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, String> each : texts.entrySet()) {
      hashes.put(each.getKey(), store.texts().put(each.getValue().getBytes(UTF_8)));
    }
    return hashes;
  }

  static String served(Store store, String name) throws StoreException {
    RevisionContents contents = store.revisions().newestWithContents().orElseThrow().contents();
    String hash = Optional.ofNullable(contents.texts().get(name)).orElseThrow();
    return new String(store.texts().get(hash), UTF_8);
  }
}
