package parley.corpus;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import parley.config.Settings;
import parley.config.Topic;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.frontmatter.SharedSources;
import parley.corpus.model.Article;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Passage;
import parley.corpus.split.PassageSplitter;

/** Parses articles for the tests of all corpus packages. */
public final class CorpusFixture {
  static final List<Topic> TOPICS =
      List.of(
          topic("history", "history", "histor*", "background", "origin*", "timeline", "road to"),
          topic("developments", "development*", "latest", "stalemate", "progress"),
          topic("mediators", "mediat*", "broker*", "role of"),
          topic("outlook", "outlook", "future", "next", "prospect*", "scenario*"));

  static final Settings.Corpus SETTINGS =
      new Settings.Corpus(Path.of("corpus"), 2L * 1024 * 1024, "en");

  private CorpusFixture() {}

  /** Parses a text as if it were the file of that name. */
  public static ParsedFile parse(String name, String text) {
    return parse(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static ParsedFile parse(String name, byte[] bytes) {
    String id = name.substring(0, name.lastIndexOf('.'));
    CorpusFile file = new CorpusFile(id, name, Path.of(name), bytes.length, 0);
    return new ArticleParser(SETTINGS, TOPICS).parse(file, bytes, SharedSources.NONE);
  }

  public static Article parseArticle(String name, String text) {
    return parse(name, text).article().orElseThrow();
  }

  /** The diagnostics as people see them. */
  public static List<String> diagnostics(String name, String text) {
    return parse(name, text).diagnostics().stream().map(Diagnostic::toString).toList();
  }

  public static List<Passage> split(String name, String text) {
    return new PassageSplitter().split(parseArticle(name, text));
  }

  private static Topic topic(String name, String... rules) {
    return new Topic(name, name, name, "", List.of(rules));
  }
}
