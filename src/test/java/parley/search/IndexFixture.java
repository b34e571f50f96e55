package parley.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.config.SettingsFixture;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Event;
import parley.corpus.model.Passage;
import parley.search.analysis.SynonymFileException;
import parley.search.analysis.SynonymGroups;
import parley.search.index.PassageIndexWriter;
import parley.text.Span;

/** Builds small indexes for tests: articles with passages of one sentence each. */
public final class IndexFixture {
  private final List<ArticleMetadata> articles = new ArrayList<>();
  private final List<List<Passage>> passages = new ArrayList<>();
  private SynonymGroups synonyms = SynonymGroups.NONE;

  public IndexFixture synonyms(String text) throws SynonymFileException {
    synonyms = SynonymGroups.parse("synonyms.txt", text);
    return this;
  }

  /** Adds an article on a topic, its passages in a section "Section". */
  public IndexFixture article(String id, String title, String topic, String... texts) {
    return article(metadata(id, title, topic), topic, texts);
  }

  public IndexFixture article(ArticleMetadata metadata, String topic, String... texts) {
    List<Passage> articlePassages = new ArrayList<>();
    for (String text : texts) {
      articlePassages.add(
          Passage.builder(metadata.id() + "-" + articlePassages.size(), metadata.id())
              .ordinal(articlePassages.size())
              .headingPath(List.of("Section"))
              .topics(List.of(topic))
              .text(text)
              .sentences(List.of(new Span(0, text.length())))
              .build());
    }
    articles.add(metadata);
    passages.add(articlePassages);
    return this;
  }

  /** Adds FAQ questions to the passage added last. */
  public IndexFixture faqQuestions(String... questions) {
    List<Passage> articlePassages = passages.getLast();
    Passage last = articlePassages.getLast();
    articlePassages.set(
        articlePassages.size() - 1,
        Passage.builder(last.id(), last.articleId())
            .ordinal(last.ordinal())
            .headingPath(last.headingPath())
            .topics(last.topics())
            .text(last.text())
            .sentences(last.sentences())
            .sourceIds(last.sourceIds())
            .faqQuestions(List.of(questions))
            .build());
    return this;
  }

  public static ArticleMetadata metadata(String id, String title, String topic) {
    return metadata(id, title, topic, List.of(), List.of(), List.of());
  }

  public static ArticleMetadata metadata(
      String id,
      String title,
      String topic,
      List<String> aliases,
      List<String> examples,
      List<Event> events) {
    return ArticleMetadata.builder(id)
        .relativePath(id + ".md")
        .title(title)
        .language("en")
        .topics(List.of(topic))
        .aliases(aliases)
        .examples(examples)
        .events(events)
        .build();
  }

  public PassageSearcher build(Path folder) throws IOException {
    try (PassageIndexWriter writer = new PassageIndexWriter(folder, synonyms)) {
      for (int i = 0; i < articles.size(); i++) {
        writer.add(articles.get(i), passages.get(i));
      }
      writer.finish(Map.of("key", "value"));
    }
    return PassageSearcher.open(folder, synonyms, SettingsFixture.SEARCH);
  }
}
