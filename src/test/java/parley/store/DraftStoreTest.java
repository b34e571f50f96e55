package parley.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.text.Sha256;

class DraftStoreTest extends StoreFixture {
  private Store store;

  @BeforeEach
  void open() throws StoreException {
    store = Store.open(data);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void keepsADraftForADay() throws Exception {
    Draft draft = draft();

    assertThat(store.drafts().find(draft.id(), NOON)).contains(draft);
    assertThat(store.drafts().find(draft.id(), NOON.plus(Duration.ofHours(24)).minusMillis(1)))
        .contains(draft);
    assertThat(store.drafts().find(draft.id(), NOON.plus(Duration.ofHours(24)))).isEmpty();
  }

  @Test
  void keepsADraftAcrossARestart() throws Exception {
    Draft draft = draft();
    store.close();
    store = Store.open(data);

    assertThat(store.drafts().find(draft.id(), NOON)).contains(draft);
    assertThat(store.texts().find(draft.changes().getFirst().hash().orElseThrow())).isPresent();
  }

  @Test
  void keepsTheTextOfADraftWhileRevisionsComeAndGo() throws Exception {
    Draft draft = draft();
    for (int i = 0; i < 40; i++) {
      add(store, Map.of("a.md", "text " + i));
    }

    assertThat(store.texts().find(draft.changes().getFirst().hash().orElseThrow())).isPresent();

    store.drafts().discard(draft.id(), NOON);
    add(store, Map.of("a.md", "last"));
    assertThat(store.texts().find(draft.changes().getFirst().hash().orElseThrow())).isEmpty();
  }

  @Test
  void deletesExpiredDraftsWhenOthersAreMade() throws Exception {
    Draft old = draft();
    store.drafts().create("8", 0, List.of(), Map.of(), NOON.plus(Duration.ofDays(2)));

    assertThat(store.drafts().find(old.id(), NOON)).isEmpty();
  }

  @Test
  void discardsADraftOnce() throws Exception {
    Draft draft = draft();

    assertThat(store.drafts().discard(draft.id(), NOON)).isTrue();
    assertThat(store.drafts().discard(draft.id(), NOON)).isFalse();
    assertThat(store.drafts().find(draft.id(), NOON)).isEmpty();
    assertThat(store.drafts().rebase(draft.id(), 3)).isFalse();
  }

  @Test
  void doesNotDiscardWhatHasExpired() throws Exception {
    Draft draft = draft();

    assertThat(store.drafts().discard(draft.id(), draft.expiresAt())).isFalse();
    assertThat(store.drafts().find(draft.id(), NOON)).isEmpty();
  }

  @Test
  void notesThatANewerRevisionWasSeen() throws Exception {
    Draft draft = draft();

    assertThat(store.drafts().rebase(draft.id(), 3)).isTrue();
    assertThat(store.drafts().find(draft.id(), NOON).orElseThrow().baseRevision()).isEqualTo(3);
  }

  @Test
  void keepsTheFolderThatAReloadWasSeenWith() throws Exception {
    Draft draft = store.drafts().createReload("7", 4, "folder", NOON);

    Draft found = store.drafts().find(draft.id(), NOON).orElseThrow();
    assertThat(found.folderFingerprint()).contains("folder");
    assertThat(found.changes()).isEmpty();
  }

  private Draft draft() throws StoreException {
    byte[] text = "drafted".getBytes(UTF_8);
    String hash = Sha256.hexOf(text);
    return store
        .drafts()
        .create(
            "7",
            1,
            List.of(
                DraftChange.put("a.md", hash, Optional.empty()),
                DraftChange.remove("b.md", Optional.of(hash)),
                DraftChange.useFolder("c.md", Optional.empty())),
            Map.of(hash, text),
            NOON);
  }
}
