package parley.corpus.frontmatter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.Starter;
import parley.text.ClosestMatch;
import parley.text.Ellipsis;

/**
 * The questions that are offered first, from the file {@value #FILE} of a folder.
 *
 * @param all the questions in the order of the file
 * @param fingerprint SHA-256 of the file in hexadecimal; empty if there is none
 */
public record Starters(List<Starter> all, String fingerprint) {
  /** Name of the file, at the top of the folder. */
  public static final String FILE = "starters.yaml";

  /** The starters of a folder without such a file. */
  public static final Starters NONE = new Starters(List.of(), "");

  private static final List<String> KEYS = List.of("question", "topic", "article");

  public Starters {
    all = List.copyOf(all);
  }

  /** Parses the file. Whatever is wrong with it is a warning. */
  public static Starters parse(String text, String fingerprint, DiagnosticCollector diagnostics) {
    FrontMatterBlock block =
        new FrontMatterBlock(text, 0, Math.toIntExact(text.lines().count()) + 2);
    try {
      Optional<Node> root = YamlParser.parse(block, "the file", diagnostics);
      if (root.isPresent() && !(root.get() instanceof SequenceNode)) {
        diagnostics.warn(
            1,
            "the file is not a list of questions",
            "write lines like \"- { question: ..., topic: ..., article: ... }\"");
        return new Starters(List.of(), fingerprint);
      }
      List<Node> items = root.map(YamlMapping::itemsOf).orElse(List.of());
      return new Starters(parseAll(items, block.line(), diagnostics), fingerprint);
    } catch (ArticleRejectedException e) {
      Diagnostic fault = e.diagnostic();
      diagnostics.warn(
          fault.line(), fault.found() + ", so that there are no starters", fault.remedy());
      return new Starters(List.of(), fingerprint);
    }
  }

  private static List<Starter> parseAll(
      List<Node> items, int lineOffset, DiagnosticCollector diagnostics) {
    Map<String, Starter> byQuestion = new LinkedHashMap<>();
    for (Node item : items) {
      int line = item.getStartMark().map(mark -> lineOffset + 1 + mark.getLine()).orElse(1);
      Optional<Starter> starter =
          item instanceof MappingNode mapping
              ? parse(new YamlMapping(mapping, lineOffset, diagnostics), line)
              : YamlMapping.textOf(item)
                  .map(text -> new Starter(text, Optional.empty(), Optional.empty(), line));
      if (starter.isEmpty()) {
        diagnostics.warn(line, "a starter has no question", "write { question: ..., topic: ... }");
      } else if (byQuestion.putIfAbsent(
              starter.get().question().toLowerCase(Locale.ROOT), starter.get())
          != null) {
        diagnostics.warn(
            line,
            "the starter \"" + Ellipsis.truncate(starter.get().question()) + "\" is given twice",
            "take one of them out");
      }
    }
    return List.copyOf(byQuestion.values());
  }

  private static Optional<Starter> parse(YamlMapping fields, int line) {
    fields.warnUnknownKeys(KEYS);
    return fields
        .text("question")
        .map(question -> new Starter(question, fields.text("topic"), fields.text("article"), line));
  }

  /** Warns of topics and articles that do not exist. */
  public void warnUnknownNames(
      Collection<String> topics, Collection<String> articleIds, DiagnosticCollector diagnostics) {
    for (Starter starter : all) {
      starter
          .topic()
          .filter(topic -> !topics.contains(topic))
          .ifPresent(topic -> warnUnknown(starter, "topic", topic, topics, diagnostics));
      starter
          .article()
          .filter(article -> !articleIds.contains(article))
          .ifPresent(article -> warnUnknown(starter, "article", article, articleIds, diagnostics));
    }
  }

  private static void warnUnknown(
      Starter starter,
      String kind,
      String name,
      Collection<String> known,
      DiagnosticCollector diagnostics) {
    diagnostics.warn(
        starter.line(),
        "there is no " + kind + " \"" + Ellipsis.truncate(name) + "\"",
        ClosestMatch.find(name, known)
            .map(match -> "did you mean \"" + match + "\"?")
            .orElse("correct it or take it out"));
  }
}
