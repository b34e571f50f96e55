package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RevisionContentsTest {
  private static final RevisionContents FIRST =
      RevisionContents.EMPTY.overFolder(files("a", "A1", "b", "B1"));

  @Test
  void anEditLiesOverTheFolder() {
    RevisionContents edited = FIRST.with(put("a", "mine"), "7", StoreFixture.NOON);

    RevisionContents reloaded = edited.overFolder(files("a", "A2", "b", "B2"));

    assertThat(reloaded.texts()).isEqualTo(files("a", "mine", "b", "B2"));
    assertThat(reloaded.folder()).isEqualTo(files("a", "A2", "b", "B2"));
    assertThat(editOfA(reloaded).isOverChangedFile(reloaded.folder())).isTrue();
    assertThat(editOfA(edited).isOverChangedFile(edited.folder())).isFalse();
  }

  @Test
  void anAddedFileStaysThoughTheFolderHasNone() {
    RevisionContents edited = FIRST.with(put("n", "new"), "7", StoreFixture.NOON);

    assertThat(edited.overFolder(files("a", "A2")).texts()).isEqualTo(files("a", "A2", "n", "new"));
  }

  @Test
  void aRemovedFileStaysAwayThoughTheFolderChangesIt() {
    RevisionContents edited =
        FIRST.with(List.of(DraftChange.remove("a", Optional.of("A1"))), "7", StoreFixture.NOON);

    RevisionContents reloaded = edited.overFolder(files("a", "A2", "b", "B1"));

    assertThat(reloaded.texts()).isEqualTo(files("b", "B1"));
    assertThat(editOfA(reloaded).isOverChangedFile(reloaded.folder())).isTrue();
  }

  @Test
  void anEditEndsWhereTheFolderHoldsTheSame() {
    RevisionContents edited =
        FIRST
            .with(put("a", "mine"), "7", StoreFixture.NOON)
            .with(List.of(DraftChange.remove("b", Optional.of("B1"))), "7", StoreFixture.NOON);

    RevisionContents reloaded = edited.overFolder(files("a", "mine"));

    assertThat(reloaded.edits()).isEmpty();
    assertThat(reloaded.texts()).isEqualTo(files("a", "mine"));
  }

  @Test
  void theFoldersFileIsUsedAgain() {
    List<DraftChange> useFolder = List.of(DraftChange.useFolder("a", Optional.of("mine")));

    RevisionContents back =
        FIRST
            .with(put("a", "mine"), "7", StoreFixture.NOON)
            .withFolderFile("a", Optional.of("A2"))
            .with(useFolder, "7", StoreFixture.NOON);

    assertThat(back.texts()).isEqualTo(files("a", "A2", "b", "B1"));
    assertThat(back.edits()).isEmpty();
  }

  @Test
  void anEditBackToTheFoldersTextIsNone() {
    RevisionContents back =
        FIRST
            .with(put("a", "mine"), "7", StoreFixture.NOON)
            .with(put("a", "A1"), "7", StoreFixture.NOON);

    assertThat(back.isSameAs(FIRST)).isTrue();
  }

  @Test
  void theFingerprintIsThatOfNamesAndTexts() {
    assertThat(FIRST.fingerprint())
        .isEqualTo(RevisionContents.fingerprint(files("b", "B1", "a", "A1")))
        .isNotEqualTo(RevisionContents.fingerprint(files("a", "B1", "b", "A1")))
        .isNotEqualTo(RevisionContents.fingerprint(files("a", "A1")));
  }

  private static Edit editOfA(RevisionContents contents) {
    return Optional.ofNullable(contents.edits().get("a")).orElseThrow();
  }

  private static List<DraftChange> put(String name, String hash) {
    return List.of(DraftChange.put(name, hash, Optional.empty()));
  }

  private static SortedMap<String, String> files(String... namesAndHashes) {
    SortedMap<String, String> files = new TreeMap<>(Map.of());
    for (int i = 0; i < namesAndHashes.length; i += 2) {
      files.put(namesAndHashes[i], namesAndHashes[i + 1]);
    }
    return files;
  }
}
