package parley.corpus.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.Source;
import parley.corpus.model.SourceKind;
import parley.text.Ellipsis;

/**
 * Parses the key {@code sources} of front matter, a mapping or a list of ids, and the mapping of a
 * file of sources.
 */
final class SourcesParser {
  private static final List<String> KEYS =
      List.of("publisher", "title", "date", "url", "kind", "copy_of");
  private static final Pattern DAY_MONTH_OR_YEAR =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
  private static final Pattern ID = Pattern.compile("[^\\]\\s^]+");

  private final DiagnosticCollector diagnostics;

  SourcesParser(DiagnosticCollector diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The sources described, in file order; empty if the key is absent or lists ids only. */
  List<FrontMatter.ListedSource> parse(YamlMapping fields) {
    return fields.get("sources").stream()
        .flatMap(field -> YamlMapping.itemsOf(field.value()).stream())
        .flatMap(item -> fields.mapping(item).stream())
        .flatMap(byId -> parseAll(byId).stream())
        .toList();
  }

  /** The ids named without a description, each once, in file order. */
  List<FrontMatter.ListedId> parseIds(YamlMapping fields) {
    Map<String, FrontMatter.ListedId> ids = new LinkedHashMap<>();
    for (Node item :
        fields.get("sources").map(field -> YamlMapping.itemsOf(field.value())).orElse(List.of())) {
      int line = fields.lineOf(item);
      Optional<String> id = YamlMapping.textOf(item).filter(text -> ID.matcher(text).matches());
      if (id.isPresent()) {
        if (ids.putIfAbsent(id.get(), new FrontMatter.ListedId(id.get(), line)) != null) {
          diagnostics.warn(
              line, "the source " + id.get() + " is named twice", "take one of them out");
        }
      } else if (fields.mapping(item).isEmpty()) {
        diagnostics.warn(
            line,
            "\"sources\" holds " + YamlMapping.describe(item) + ", which is left out",
            "write ids as [S1, S2], or sources as \"S1: { publisher: ..., title: ... }\"");
      }
    }
    return List.copyOf(ids.values());
  }

  /** The sources of a mapping by id, in file order. */
  List<FrontMatter.ListedSource> parseAll(YamlMapping byId) {
    List<FrontMatter.ListedSource> sources = new ArrayList<>();
    for (YamlMapping.Field source : byId.all()) {
      if (ID.matcher(source.key()).matches()) {
        sources.add(new FrontMatter.ListedSource(parseSource(byId, source), source.line()));
      } else {
        diagnostics.warn(
            source.line(),
            "the source \"" + Ellipsis.truncate(source.key()) + "\" can be named by no mark",
            "use an id without spaces and brackets, like S1");
      }
    }
    return sources;
  }

  private Source parseSource(YamlMapping sources, YamlMapping.Field field) {
    Optional<YamlMapping> mapping = sources.mapping(field.value());
    if (mapping.isEmpty()) {
      diagnostics.warn(
          sources.lineOf(field.value()),
          "the source "
              + field.key()
              + " is "
              + YamlMapping.describe(field.value())
              + " where keys are expected",
          "write { publisher: ..., title: ..., date: ..., url: ... }");
      String title = YamlMapping.textOf(field.value()).orElse(field.key());
      return new Source(field.key(), Optional.empty(), title, Optional.empty(), Optional.empty());
    }
    YamlMapping fields = mapping.get();
    fields.warnUnknownKeys(KEYS);
    Optional<String> publisher = fields.text("publisher");
    Optional<String> title = fields.text("title");
    if (title.isEmpty()) {
      diagnostics.warn(
          field.line(), "the source " + field.key() + " has no title", "add title: ...");
    }
    return new Source(
        field.key(),
        publisher,
        title.or(() -> publisher).orElse(field.key()),
        parseDate(fields),
        fields.httpUrl("url"),
        fields.choice("kind", SourceKind::find, SourceKind.keys()),
        fields.text("copy_of"));
  }

  private static Optional<String> parseDate(YamlMapping fields) {
    Optional<String> date = fields.text("date");
    if (date.isPresent() && !DAY_MONTH_OR_YEAR.matcher(date.get()).matches()) {
      fields.get("date").ifPresent(f -> fields.warnWrongType(f, "YYYY-MM-DD, YYYY-MM or YYYY"));
      return Optional.empty();
    }
    return date;
  }
}
