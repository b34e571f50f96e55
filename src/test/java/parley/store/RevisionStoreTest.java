package parley.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.store.StoreException.Fault;
import parley.store.TextChange.Kind;
import parley.text.Sha256;

class RevisionStoreTest extends StoreFixture {
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
  void numbersRevisionsAndTellsWhatEachChanged() throws Exception {
    assertThat(store.revisions().newest()).isEmpty();
    add(store, Map.of("a.md", "A", "b.md", "B"));
    Revision second = add(store, Map.of("a.md", "A2", "c.md", "C"));

    assertThat(second.number()).isEqualTo(2);
    assertThat(store.revisions().newest()).contains(second);
    assertThat(store.revisions().find(2)).contains(second);
    assertThat(second)
        .extracting(Revision::createdAt, Revision::author, Revision::note, Revision::hasTexts)
        .containsExactly(NOON, "7", "why", true);
    assertThat(store.revisions().changes(2))
        .containsExactly(
            new TextChange("a.md", Kind.CHANGED),
            new TextChange("b.md", Kind.REMOVED),
            new TextChange("c.md", Kind.ADDED));
    assertThat(store.revisions().history(0, 10))
        .extracting(Revision::number)
        .containsExactly(2L, 1L);
    assertThat(store.revisions().history(1, 1)).extracting(Revision::number).containsExactly(1L);
    assertThat(store.revisions().count()).isEqualTo(2);
  }

  @Test
  void givesTheFilesOfARevisionAsTheyWere() throws Exception {
    RevisionContents first = RevisionContents.EMPTY.overFolder(keep(store, Map.of("a.md", "A")));
    add(store, first, Optional.empty());
    RevisionContents second =
        first.with(
            List.of(
                DraftChange.put("n.md", store.texts().put("N".getBytes(UTF_8)), Optional.empty()),
                DraftChange.remove("a.md", Optional.empty())),
            "7",
            NOON);
    add(store, second, Optional.empty());

    assertThat(store.revisions().contents(1)).contains(first);
    assertThat(store.revisions().contents(2)).contains(second);
    assertThat(store.revisions().newestWithContents().orElseThrow().contents()).isEqualTo(second);
    assertThat(store.revisions().contents(3)).isEmpty();
    assertThat(second.texts()).containsOnlyKeys("n.md");
    assertThat(second.folder()).containsOnlyKeys("a.md");
    assertThat(second.edits()).containsOnlyKeys("a.md", "n.md");
  }

  @Test
  void keepsEachTextOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      add(store, Map.of("a.md", "same", "b.md", "same", "c.md", "other " + i));
    }

    assertThat(count("text")).isEqualTo(1 + 5);
  }

  @Test
  void keepsTheTextsOfTheLastThirty() throws Exception {
    for (int i = 1; i <= 33; i++) {
      add(store, Map.of("a.md", "text " + i, "b.md", "always"));
    }

    assertThat(store.revisions().contents(3)).isEmpty();
    assertThat(store.revisions().contents(4)).isPresent();
    assertThat(store.revisions().find(3).orElseThrow().hasTexts()).isFalse();
    assertThat(store.revisions().find(4).orElseThrow().hasTexts()).isTrue();
    assertThat(store.revisions().changes(3)).containsExactly(new TextChange("a.md", Kind.CHANGED));
    assertThat(count("text")).as("text 4 to text 33, and the one that stays").isEqualTo(31);
  }

  @Test
  void refusesARevisionMadeFromAnOlderOne() throws Exception {
    add(store, Map.of("a.md", "A"));
    NewRevision late =
        new NewRevision(
            0, NOON, "8", Revision.Reason.PUBLISH, "", RevisionContents.EMPTY, Optional.empty());

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> store.revisions().add(late))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.CONFLICT));
    assertThat(store.revisions().count()).isEqualTo(1);
  }

  @Test
  void publishesADraftOnce() throws Exception {
    byte[] text = "B".getBytes(UTF_8);
    String hash = Sha256.hexOf(text);
    Draft draft =
        store
            .drafts()
            .create(
                "7",
                0,
                List.of(DraftChange.put("b.md", hash, Optional.empty())),
                Map.of(hash, text),
                NOON);
    RevisionContents contents = RevisionContents.EMPTY.with(draft.changes(), "7", NOON);
    add(store, contents, Optional.of(draft.id()));

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> add(store, contents, Optional.of(draft.id())))
        .withMessageContaining("published or gone already");
    assertThat(store.revisions().count()).isEqualTo(1);
    assertThat(served(store, "b.md")).isEqualTo("B");
  }

  private int count(String table) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("parley.db"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      return row.getInt(1);
    }
  }
}
