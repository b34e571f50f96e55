package parley.corpus.frontmatter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.DiagnosticCollector;

/**
 * The sources that all articles of a folder may cite, from its file {@value #FILE}.
 *
 * @param byId the sources with their lines in that file, in its order, by id in lower case
 * @param isComplete whether the whole file was understood, so that an id not in it is unknown
 * @param fingerprint SHA-256 of the file in hexadecimal; empty if there is none
 */
public record SharedSources(
    Map<String, FrontMatter.ListedSource> byId, boolean isComplete, String fingerprint) {
  /** Name of the file, at the top of the folder. */
  public static final String FILE = "sources.yaml";

  /** The sources of a folder without such a file. */
  public static final SharedSources NONE = new SharedSources(Map.of(), true, "");

  public SharedSources {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId)); // Map.copyOf loses the order
  }

  /** The sources of a file that could not be read. */
  public static SharedSources unreadable(String fingerprint) {
    return new SharedSources(Map.of(), false, fingerprint);
  }

  /** Parses the file. Whatever is wrong with it is a warning. */
  public static SharedSources parse(
      String text, String fingerprint, DiagnosticCollector diagnostics) {
    FrontMatterBlock block =
        new FrontMatterBlock(text, 0, Math.toIntExact(text.lines().count()) + 2);
    try {
      Optional<Node> root = YamlParser.parse(block, "the file", diagnostics);
      if (root.isEmpty()) {
        return new SharedSources(Map.of(), true, fingerprint);
      }
      if (!(root.get() instanceof MappingNode mapping)) {
        diagnostics.warn(
            1,
            "the file is not a list of ids with their sources",
            "write lines like \"S1: { publisher: ..., title: ... }\"");
        return unreadable(fingerprint);
      }
      YamlMapping byId = new YamlMapping(mapping, block.line(), diagnostics);
      List<FrontMatter.ListedSource> sources = new SourcesParser(diagnostics).parseAll(byId);
      return new SharedSources(unique(sources, diagnostics), true, fingerprint);
    } catch (ArticleRejectedException e) {
      Diagnostic fault = e.diagnostic();
      diagnostics.warn(
          fault.line(), fault.found() + ", so that articles lack its sources", fault.remedy());
      return unreadable(fingerprint);
    }
  }

  /** The source of that id, whatever its case. */
  public Optional<FrontMatter.ListedSource> find(String id) {
    return Optional.ofNullable(byId.get(id.toLowerCase(Locale.ROOT)));
  }

  // YAML tells S1 from s1, citation marks do not.
  private static Map<String, FrontMatter.ListedSource> unique(
      List<FrontMatter.ListedSource> sources, DiagnosticCollector diagnostics) {
    Map<String, FrontMatter.ListedSource> byId = new LinkedHashMap<>();
    for (FrontMatter.ListedSource each : sources) {
      FrontMatter.ListedSource first =
          byId.putIfAbsent(each.source().id().toLowerCase(Locale.ROOT), each);
      if (first != null) {
        diagnostics.warn(
            each.line(),
            "the source "
                + each.source().id()
                + " is given twice; line "
                + first.line()
                + " counts",
            "take one of them out or give it another id");
      }
    }
    return byId;
  }
}
