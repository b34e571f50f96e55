package parley.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.config.Settings;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Event;
import parley.corpus.model.Passage;
import parley.search.analysis.SynonymFileException;
import parley.search.analysis.SynonymGroups;
import parley.search.index.PassageIndexWriter;
import parley.text.Span;

/** Makes small indexes for tests: articles of passages, each passage one sentence. */
public final class IndexFixture {
  /** The weights of the default configuration. */
  public static final Settings.Search WEIGHTS =
      new Settings.Search(Settings.Ranking.HYBRID, 1.2, 0.75, 0.3, 0.2, 0.1, Optional.empty());

  /** The Discord settings of the default configuration. */
  public static final Settings.Discord DISCORD =
      new Settings.Discord(
          "auto",
          true,
          List.of(),
          List.of(),
          new Settings.Rate(5, 12),
          new Settings.Rate(60, 240),
          0.3);

  /** The settings with another ranking. */
  public static Settings ranked(Settings.Ranking ranking, Settings all) {
    Settings.Search s = all.search();
    Settings.Search search =
        new Settings.Search(
            ranking,
            s.k1(),
            s.b(),
            s.titleWeight(),
            s.adjacentWeight(),
            s.nearWeight(),
            s.variants());
    return new Settings(
        all.corpus(), all.state(), all.topics(), search, all.answer(), all.discord());
  }

  private final List<ArticleMetadata> heads = new ArrayList<>();
  private final List<List<Passage>> passages = new ArrayList<>();
  private SynonymGroups variants = SynonymGroups.NONE;

  public IndexFixture variants(String text) throws SynonymFileException {
    variants = SynonymGroups.parse("variants.txt", text);
    return this;
  }

  /** Adds an article on a topic, with a section "Section" that holds these passages. */
  public IndexFixture article(String id, String title, String topic, String... texts) {
    return article(head(id, title, topic), topic, texts);
  }

  public IndexFixture article(ArticleMetadata head, String topic, String... texts) {
    List<Passage> all = new ArrayList<>();
    for (String text : texts) {
      all.add(
          new Passage(
              head.id() + "-" + all.size(),
              head.id(),
              all.size(),
              List.of("Section"),
              List.of(topic),
              text,
              List.of(new Span(0, text.length())),
              List.of()));
    }
    heads.add(head);
    passages.add(all);
    return this;
  }

  /** Foresees questions for the passage added last. */
  public IndexFixture asked(String... questions) {
    List<Passage> all = passages.getLast();
    Passage last = all.getLast();
    all.set(
        all.size() - 1,
        new Passage(
            last.id(),
            last.article(),
            last.ordinal(),
            last.section(),
            last.topics(),
            last.text(),
            last.sentences(),
            last.sources(),
            List.of(questions)));
    return this;
  }

  public static ArticleMetadata head(String id, String title, String topic) {
    return head(id, title, topic, List.of(), List.of(), List.of());
  }

  public static ArticleMetadata head(
      String id,
      String title,
      String topic,
      List<String> aliases,
      List<String> examples,
      List<Event> events) {
    return new ArticleMetadata(
        id,
        id + ".md",
        title,
        Optional.empty(),
        Optional.empty(),
        "en",
        Optional.empty(),
        List.of(topic),
        aliases,
        examples,
        List.of(),
        events);
  }

  public PassageSearcher build(Path folder) throws IOException {
    try (PassageIndexWriter builder = new PassageIndexWriter(folder, variants)) {
      for (int i = 0; i < heads.size(); i++) {
        builder.add(heads.get(i), passages.get(i));
      }
      builder.finish(Map.of("key", "value"));
    }
    return PassageSearcher.open(folder, variants, WEIGHTS);
  }
}
