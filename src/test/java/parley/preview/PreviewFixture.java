package parley.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.config.Topic;
import parley.library.ArticleLossPolicy;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

/** The page over a small corpus, by words alone. */
final class PreviewFixture implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  static final String LIGHTHOUSE =
      """
      ---
      title: The lighthouse
      topics: [history]
      author: Parley contributors
      as_of: 2026-11-01
      language: en
      examples: ["When was the lighthouse built?", "Who keeps the lighthouse?"]
      sources:
        S1: { publisher: Harbour office, title: Register, date: 1782-01-05, url: "https://example.org/register", kind: primary }
        S2: { publisher: The Coast, title: Two keepers, url: "https://example.org/keepers" }
      events:
        - { date: 1781-05-04, place: Cape, title: The lighthouse is lit, kind: decision }
        - { date: 1802-06-01, place: Cape, title: The keepers' house is built, kind: decision }
      ---
      ## How it was built
      The lighthouse was built in 1781 by the town.[^S1]

      ## Who keeps it
      Two keepers live in the lighthouse and light it every night.[^S2]

      ## What it shows
      The light of the lighthouse turns once in twelve seconds and is seen from afar.[^S1]
      """;

  static final String HARBOUR =
      """
      ---
      title: The harbour
      topics: [history]
      author: Parley contributors
      as_of: 2026-10-01
      language: en
      examples: ["How deep is the harbour?"]
      ---
      ## How deep it is
      The harbour is nine metres deep at low water, deep enough for large ships.
      """;

  final Path corpus;
  final Settings settings;
  final List<String> results = Collections.synchronizedList(new ArrayList<>());
  final List<String> messages = Collections.synchronizedList(new ArrayList<>());
  final RunningPreview page;

  private PreviewFixture(Settings settings, boolean isEditing, int port) throws Exception {
    this.corpus = settings.corpus().folder();
    this.settings = settings;
    this.page =
        preview(settings, isEditing, results, messages)
            .start(port, () -> open(settings, isEditing));
  }

  /** Serves a folder as it is. */
  static PreviewFixture reading(Path folder) throws Exception {
    return new PreviewFixture(
        SettingsFixture.copyOf(settings(folder)).withoutEdits().build(), false, 0);
  }

  /** Serves revisions, which can be edited. */
  static PreviewFixture editing(Path folder) throws Exception {
    return new PreviewFixture(settings(folder), true, 0);
  }

  /** Serves revisions of a corpus that is there already. */
  static PreviewFixture editing(Settings settings) throws Exception {
    return new PreviewFixture(settings, true, 0);
  }

  /** Settings of a small corpus, which is written. */
  static Settings settings(Path folder) throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("lighthouse.md"), LIGHTHOUSE);
    Files.writeString(corpus.resolve("harbour.md"), HARBOUR);
    return SettingsFixture.withFolders(corpus, folder.resolve("state"))
        .ranking(Settings.Ranking.LEXICAL)
        .topics(
            new Topic("history", "history", "History", "How it came about.", List.of("history")))
        .discord(SettingsFixture.withoutWarmUp())
        .build();
  }

  /** A preview that was not started yet. */
  static BrowserPreview preview(
      Settings settings, boolean isEditing, List<String> results, List<String> messages) {
    return new BrowserPreview(settings, "1.2.3", isEditing, results::add, messages::add, CLOCK);
  }

  static KnowledgeBase open(Settings settings, boolean isEditing) throws Exception {
    return isEditing
        ? KnowledgeBase.openToEdit(settings, ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL)
        : KnowledgeBase.open(settings, ProgressListener.NONE);
  }

  /** Saves a file of the corpus, as an editor of texts does. */
  void save(String name, String text) throws Exception {
    Files.writeString(corpus.resolve(name), text);
  }

  /** A browser that was let in. */
  PageClient enter() throws Exception {
    return PageClient.letIn(page);
  }

  @Override
  public void close() {
    page.close();
  }
}
