package parley.corpus;

import java.util.ArrayList;
import java.util.List;
import parley.corpus.model.Article;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.split.PassageSplitter;
import parley.text.Span;

/** A reading and its passages as a text that people can check. */
final class GoldenPassagesFormatter {
  private GoldenPassagesFormatter() {}

  static String of(Reading reading) {
    List<String> lines = new ArrayList<>();
    reading.article().ifPresent(article -> addArticle(article, lines));
    lines.add("== problems");
    reading.problems().forEach(problem -> lines.add(problem.toString()));
    return String.join("\n", lines) + "\n";
  }

  private static void addArticle(Article article, List<String> lines) {
    ArticleMetadata head = article.head();
    lines.add("title: " + head.title());
    head.author().ifPresent(author -> lines.add("author: " + author));
    head.asOf().ifPresent(day -> lines.add("as of: " + day));
    lines.add("language: " + head.language());
    head.url().ifPresent(url -> lines.add("url: " + url));
    addList("topics", head.topics(), lines);
    addList("aliases", head.aliases(), lines);
    addList("examples", head.examples(), lines);
    head.sources().forEach(source -> lines.add("source: " + source));
    head.events().forEach(event -> lines.add("event: " + event));
    for (Passage passage : new PassageSplitter().split(article)) {
      lines.add("");
      addPassage(passage, lines);
    }
    lines.add("");
  }

  private static void addPassage(Passage passage, List<String> lines) {
    lines.add("== " + passage.ordinal() + " " + passage.id());
    addList("section", passage.section(), lines);
    addList("topics", passage.topics(), lines);
    addList("sources", passage.sources(), lines);
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
