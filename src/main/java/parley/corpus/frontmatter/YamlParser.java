package parley.corpus.frontmatter;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;
import parley.text.Whitespace;

/** Parses YAML to nodes that know their lines. Never instantiates classes that a file names. */
final class YamlParser {
  // Front matter needs four levels. The composer recurses, so the depth is checked before it runs.
  private static final int MAX_DEPTH = 16;
  private static final int MAX_ALIASES = 50;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setMaxAliasesForCollections(MAX_ALIASES)
          .setAllowRecursiveKeys(false)
          .setCodePointLimit(Integer.MAX_VALUE)
          .build();

  private YamlParser() {}

  /**
   * The root node; empty if there is nothing but blanks and comments.
   *
   * @throws ArticleRejectedException naming the line, if it is not YAML or nested too deeply
   */
  static Optional<Node> parse(FrontMatterBlock block, DiagnosticCollector diagnostics)
      throws ArticleRejectedException {
    return parse(block, "the front matter", diagnostics);
  }

  /**
   * As {@link #parse(FrontMatterBlock, DiagnosticCollector)}.
   *
   * @param name what the YAML is, for people
   */
  static Optional<Node> parse(FrontMatterBlock block, String name, DiagnosticCollector diagnostics)
      throws ArticleRejectedException {
    try {
      checkDepth(block, name, diagnostics);
      return new Compose(SETTINGS).composeString(block.yaml());
    } catch (MarkedYamlEngineException e) {
      throw diagnostics.error(
          lineOf(e, block),
          name + " is not YAML: " + Whitespace.normalize(String.valueOf(e.getProblem())),
          "correct the line; a value with a colon or a quotation mark needs quotation marks");
    } catch (YamlEngineException e) {
      throw diagnostics.error(
          block.line(),
          name + " is not YAML: " + Whitespace.normalize(String.valueOf(e.getMessage())),
          "correct it");
    }
  }

  /** Whether it is a mapping with one of these keys. */
  static boolean isMappingWithAnyKey(FrontMatterBlock block, List<String> keys) {
    try {
      // The text need not be YAML at all, so diagnostics are dropped.
      return parse(block, new DiagnosticCollector("")).stream()
          .filter(MappingNode.class::isInstance)
          .flatMap(node -> ((MappingNode) node).getValue().stream())
          .map(NodeTuple::getKeyNode)
          .anyMatch(key -> YamlMapping.textOf(key).filter(keys::contains).isPresent());
    } catch (ArticleRejectedException e) {
      return false;
    }
  }

  // The parser reports an unclosed bracket at the end; people need the line where it opens.
  private static int lineOf(MarkedYamlEngineException e, FrontMatterBlock block) {
    int closing = block.bodyLine() - 1;
    return e.getProblemMark()
        .map(mark -> block.line() + 1 + mark.getLine())
        .filter(line -> line < closing)
        .or(() -> e.getContextMark().map(mark -> block.line() + 1 + mark.getLine()))
        .orElse(block.line());
  }

  private static void checkDepth(
      FrontMatterBlock block, String name, DiagnosticCollector diagnostics)
      throws ArticleRejectedException {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(block.yaml())) {
      depth +=
          switch (event.getEventId()) {
            case MappingStart, SequenceStart -> 1;
            case MappingEnd, SequenceEnd -> -1;
            default -> 0;
          };
      if (depth > MAX_DEPTH) {
        int line = event.getStartMark().map(m -> block.line() + 1 + m.getLine()).orElse(0);
        throw diagnostics.error(
            line,
            name + " nests more than " + MAX_DEPTH + " levels",
            "take the nested lists and mappings out");
      }
    }
  }
}
