package parley.corpus.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.Source;
import parley.text.Ellipsis;

/** The key {@code sources} of front matter. */
final class SourcesParser {
  private static final List<String> KEYS = List.of("publisher", "title", "date", "url");
  private static final Pattern DAY_MONTH_OR_YEAR =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
  private static final Pattern ID = Pattern.compile("[^\\]\\s^]+");

  private final DiagnosticCollector problems;

  SourcesParser(DiagnosticCollector problems) {
    this.problems = problems;
  }

  /** The sources in the order given; empty where the key is not there. */
  List<FrontMatter.ListedSource> read(YamlMapping fields) {
    Optional<YamlMapping.Field> field = fields.given("sources");
    if (field.isEmpty()) {
      return List.of();
    }
    Optional<YamlMapping> byId = fields.mapping(field.get().value());
    if (byId.isEmpty()) {
      fields.expect(field.get(), "sources as \"S1: { publisher: ..., title: ... }\"");
      return List.of();
    }
    List<FrontMatter.ListedSource> sources = new ArrayList<>();
    for (YamlMapping.Field source : byId.get().all()) {
      if (ID.matcher(source.key()).matches()) {
        sources.add(new FrontMatter.ListedSource(source(byId.get(), source), source.line()));
      } else {
        problems.warn(
            source.line(),
            "the source \"" + Ellipsis.of(source.key()) + "\" can be named by no mark",
            "use an id without spaces and brackets, like S1");
      }
    }
    return sources;
  }

  private Source source(YamlMapping sources, YamlMapping.Field given) {
    Optional<YamlMapping> mapping = sources.mapping(given.value());
    if (mapping.isEmpty()) {
      problems.warn(
          sources.lineOf(given.value()),
          "the source "
              + given.key()
              + " is "
              + YamlMapping.describe(given.value())
              + " where keys are expected",
          "write { publisher: ..., title: ..., date: ..., url: ... }");
      String title = YamlMapping.textOf(given.value()).orElse(given.key());
      return new Source(given.key(), Optional.empty(), title, Optional.empty(), Optional.empty());
    }
    YamlMapping fields = mapping.get();
    fields.allow(KEYS);
    Optional<String> publisher = fields.text("publisher");
    Optional<String> title = fields.text("title");
    if (title.isEmpty()) {
      problems.warn(given.line(), "the source " + given.key() + " has no title", "add title: ...");
    }
    return new Source(
        given.key(),
        publisher,
        title.or(() -> publisher).orElse(given.key()),
        sourceDate(fields),
        fields.webAddress("url"));
  }

  private static Optional<String> sourceDate(YamlMapping fields) {
    Optional<String> date = fields.text("date");
    if (date.isPresent() && !DAY_MONTH_OR_YEAR.matcher(date.get()).matches()) {
      fields.given("date").ifPresent(f -> fields.expect(f, "YYYY-MM-DD, YYYY-MM or YYYY"));
      return Optional.empty();
    }
    return date;
  }
}
