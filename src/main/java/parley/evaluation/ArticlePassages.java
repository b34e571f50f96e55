package parley.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusReader;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.split.PassageSplitter;
import parley.corpus.split.SentenceSplitter;

/**
 * An article with its passages, to be indexed alone or with others.
 *
 * @param metadata the article's metadata
 * @param passages its passages, in order
 */
record ArticlePassages(ArticleMetadata metadata, List<Passage> passages) {
  ArticlePassages {
    passages = List.copyOf(passages);
  }

  String id() {
    return metadata.id();
  }

  boolean hasFaq() {
    return passages.stream().anyMatch(passage -> !passage.faqQuestions().isEmpty());
  }

  /** As somebody else would have written it: nobody noted which questions it answers. */
  ArticlePassages withoutFaq() {
    return new ArticlePassages(
        metadata,
        passages.stream()
            .map(passage ->
                Passage.builder(passage.id(), passage.articleId())
                    .ordinal(passage.ordinal())
                    .headingPath(passage.headingPath())
                    .topics(passage.topics())
                    .text(passage.text())
                    .sentences(passage.sentences())
                    .sourceIds(passage.sourceIds())
                    .build())
            .toList());
  }

  /** Whether one passage contains all these strings. */
  boolean contains(List<String> texts) {
    return passages.stream().anyMatch(passage -> texts.stream().allMatch(passage.text()::contains));
  }

  /** The articles of the corpus. */
  static List<ArticlePassages> readCorpus(Settings settings) throws EvaluationException {
    List<ArticlePassages> articles = new ArrayList<>();
    PassageSplitter splitter = new PassageSplitter();
    CorpusReader reader =
        new CorpusReader(settings.corpus().folder(), settings.corpus(), settings.topics());
    try {
      reader.readAll(
          reader.list(),
          file ->
              file.article()
                  .ifPresent(article ->
                      articles.add(
                          new ArticlePassages(article.metadata(), splitter.split(article)))));
    } catch (CorpusException e) {
      throw new EvaluationException(String.valueOf(e.getMessage()), e);
    }
    return articles;
  }

  /** The articles of a collection, each document a passage. */
  static List<ArticlePassages> readCollection(
      BeirCollection collection, SentenceSplitter sentenceSplitter) throws EvaluationException {
    Map<String, List<Passage>> passages = new LinkedHashMap<>();
    try (JsonLinesReader lines = JsonLinesReader.open(collection.documentFile())) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        JsonLinesReader.JsonObject document = line.get();
        String id = document.text("_id");
        String article = document.optionalText("article").orElse(id);
        String text = document.text("text");
        List<Passage> siblings = passages.computeIfAbsent(article, _ -> new ArrayList<>());
        siblings.add(
            Passage.builder(id, article)
                .ordinal(siblings.size())
                .text(text)
                .sentences(sentenceSplitter.split(text))
                .build());
      }
    }
    return passages.entrySet().stream()
        .map(entry ->
            new ArticlePassages(
                TemporaryIndex.metadata(entry.getKey(), entry.getKey()), entry.getValue()))
        .toList();
  }
}
