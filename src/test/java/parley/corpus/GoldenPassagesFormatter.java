package parley.corpus;

import java.util.ArrayList;
import java.util.List;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.model.Article;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.split.PassageSplitter;
import parley.text.Span;

/** Formats a parsed file and its passages as text that people can review. */
final class GoldenPassagesFormatter {
  private GoldenPassagesFormatter() {}

  static String format(ParsedFile parsedFile) {
    List<String> lines = new ArrayList<>();
    parsedFile.article().ifPresent(article -> addArticle(article, lines));
    lines.add("== problems");
    parsedFile.diagnostics().forEach(diagnostic -> lines.add(diagnostic.toString()));
    return String.join("\n", lines) + "\n";
  }

  private static void addArticle(Article article, List<String> lines) {
    ArticleMetadata metadata = article.metadata();
    lines.add("title: " + metadata.title());
    metadata.author().ifPresent(author -> lines.add("author: " + author));
    metadata.asOf().ifPresent(day -> lines.add("as of: " + day));
    lines.add("language: " + metadata.language());
    metadata.url().ifPresent(url -> lines.add("url: " + url));
    addList("topics", metadata.topics(), lines);
    addList("aliases", metadata.aliases(), lines);
    addList("examples", metadata.examples(), lines);
    metadata.sources().forEach(source -> lines.add("source: " + source));
    metadata.events().forEach(event -> lines.add("event: " + event));
    for (Passage passage : new PassageSplitter().split(article)) {
      lines.add("");
      addPassage(passage, lines);
    }
    lines.add("");
  }

  private static void addPassage(Passage passage, List<String> lines) {
    lines.add("== " + passage.ordinal() + " " + passage.id());
    addList("section", passage.headingPath(), lines);
    addList("topics", passage.topics(), lines);
    addList("sources", passage.sourceIds(), lines);
    StringBuilder text = new StringBuilder(passage.text());
    for (Span sentence : passage.sentences().reversed()) {
      if (!sentence.equals(passage.sentences().getFirst())) {
        text.insert(sentence.start(), '|');
      }
    }
    lines.add(text.toString());
  }

  private static void addList(String name, List<String> values, List<String> lines) {
    if (!values.isEmpty()) {
      lines.add(name + ": " + String.join(" > ", values));
    }
  }
}
