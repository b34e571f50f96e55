package parley.corpus.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.Source;
import parley.text.Ellipsis;

/** Parses the key {@code sources} of front matter. */
final class SourcesParser {
  private static final List<String> KEYS = List.of("publisher", "title", "date", "url");
  private static final Pattern DAY_MONTH_OR_YEAR =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
  private static final Pattern ID = Pattern.compile("[^\\]\\s^]+");

  private final DiagnosticCollector diagnostics;

  SourcesParser(DiagnosticCollector diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The sources in file order; empty if the key is absent. */
  List<FrontMatter.ListedSource> parse(YamlMapping fields) {
    Optional<YamlMapping.Field> field = fields.get("sources");
    if (field.isEmpty()) {
      return List.of();
    }
    Optional<YamlMapping> byId = fields.mapping(field.get().value());
    if (byId.isEmpty()) {
      fields.warnWrongType(field.get(), "sources as \"S1: { publisher: ..., title: ... }\"");
      return List.of();
    }
    List<FrontMatter.ListedSource> sources = new ArrayList<>();
    for (YamlMapping.Field source : byId.get().all()) {
      if (ID.matcher(source.key()).matches()) {
        sources.add(new FrontMatter.ListedSource(parseSource(byId.get(), source), source.line()));
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
        fields.httpUrl("url"));
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
