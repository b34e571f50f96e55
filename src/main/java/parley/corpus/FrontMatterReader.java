package parley.corpus;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Front matter from YAML. One bad value is a warning and never costs the article. */
final class FrontMatterReader {
  /** The keys that front matter may hold. */
  static final List<String> KEYS =
      List.of(
          "title",
          "topics",
          "author",
          "as_of",
          "language",
          "url",
          "aliases",
          "examples",
          "sources",
          "events");

  private static final List<String> SOURCE_KEYS = List.of("publisher", "title", "date", "url");
  private static final List<String> EVENT_KEYS = List.of("date", "place", "title");
  private static final Pattern DAY_MONTH_OR_YEAR =
      Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");
  private static final Pattern SOURCE_ID = Pattern.compile("[^\\]\\s^]+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final TopicNames topics;
  private final Problems problems;

  FrontMatterReader(TopicNames topics, Problems problems) {
    this.topics = topics;
    this.problems = problems;
  }

  /**
   * Reads a block.
   *
   * @throws LeftOutException if it is not YAML, or YAML but not a mapping
   */
  FrontMatter read(FrontMatterBlock block) throws LeftOutException {
    Optional<Node> root = YamlTree.of(block, problems);
    if (root.isPresent() && !(root.get() instanceof MappingNode)) {
      throw problems.error(
          block.line(),
          "the front matter is not a list of keys and values",
          "write lines like \"title: ...\" between the two ---");
    }
    MappingNode mapping =
        root.map(MappingNode.class::cast).orElseGet(FrontMatterReader::emptyMapping);
    YamlFields fields = new YamlFields(mapping, block.line(), problems);
    fields.allow(KEYS);
    return new FrontMatter(
        true,
        fields.text("title"),
        topicsOf(fields),
        fields.text("author"),
        fields.day("as_of"),
        language(fields),
        fields.webAddress("url"),
        fields.texts("aliases"),
        fields.texts("examples"),
        sources(fields),
        events(fields));
  }

  private static MappingNode emptyMapping() {
    return new MappingNode(
        org.snakeyaml.engine.v2.nodes.Tag.MAP,
        List.of(),
        org.snakeyaml.engine.v2.common.FlowStyle.BLOCK);
  }

  private List<String> topicsOf(YamlFields fields) {
    List<String> names =
        fields.texts("topics").stream().flatMap(COMMA::splitAsStream).distinct().toList();
    int line = fields.given("topics").map(YamlFields.Field::line).orElse(0);
    return topics.check(names, line, problems);
  }

  private static Optional<String> language(YamlFields fields) {
    Optional<String> tag = fields.text("language");
    if (tag.isEmpty()) {
      return tag;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.get()).build();
      int letters = locale.getLanguage().length();
      if (letters == 2 || letters == 3) {
        return Optional.of(locale.toLanguageTag());
      }
    } catch (IllformedLocaleException e) {
      // Falls through to the warning, which says more to people than the exception.
    }
    fields.given("language").ifPresent(f -> fields.expect(f, "a language tag like en or uk"));
    return Optional.empty();
  }

  private List<FrontMatter.ListedSource> sources(YamlFields fields) {
    Optional<YamlFields.Field> field = fields.given("sources");
    if (field.isEmpty()) {
      return List.of();
    }
    Optional<YamlFields> byId = fields.mapping(field.get().value());
    if (byId.isEmpty()) {
      fields.expect(field.get(), "sources as \"S1: { publisher: ..., title: ... }\"");
      return List.of();
    }
    List<FrontMatter.ListedSource> sources = new ArrayList<>();
    for (YamlFields.Field source : byId.get().all()) {
      if (SOURCE_ID.matcher(source.key()).matches()) {
        sources.add(new FrontMatter.ListedSource(source(byId.get(), source), source.line()));
      } else {
        problems.warn(
            source.line(),
            "the source \"" + Excerpt.of(source.key()) + "\" can be named by no mark",
            "use an id without spaces and brackets, like S1");
      }
    }
    return sources;
  }

  private Source source(YamlFields sources, YamlFields.Field given) {
    Optional<YamlFields> mapping = sources.mapping(given.value());
    if (mapping.isEmpty()) {
      problems.warn(
          sources.lineOf(given.value()),
          "the source "
              + given.key()
              + " is "
              + YamlFields.describe(given.value())
              + " where keys are expected",
          "write { publisher: ..., title: ..., date: ..., url: ... }");
      String title = YamlFields.textOf(given.value()).orElse(given.key());
      return new Source(given.key(), Optional.empty(), title, Optional.empty(), Optional.empty());
    }
    YamlFields fields = mapping.get();
    fields.allow(SOURCE_KEYS);
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

  private static Optional<String> sourceDate(YamlFields fields) {
    Optional<String> date = fields.text("date");
    if (date.isPresent() && !DAY_MONTH_OR_YEAR.matcher(date.get()).matches()) {
      fields.given("date").ifPresent(f -> fields.expect(f, "YYYY-MM-DD, YYYY-MM or YYYY"));
      return Optional.empty();
    }
    return date;
  }

  private List<Event> events(YamlFields fields) {
    Optional<YamlFields.Field> field = fields.given("events");
    if (field.isEmpty()) {
      return List.of();
    }
    List<Event> events = new ArrayList<>();
    for (Node node : YamlFields.itemsOf(field.get().value())) {
      Optional<YamlFields> event = fields.mapping(node);
      event.ifPresent(e -> e.allow(EVENT_KEYS));
      Optional<Event> read =
          event.flatMap(e ->
              e.day("date")
                  .flatMap(
                      day -> e.text("title").map(title -> new Event(day, e.text("place"), title))));
      read.ifPresent(events::add);
      if (read.isEmpty()) {
        problems.warn(
            fields.lineOf(node),
            "an event without day or title is left out",
            "write - { date: YYYY-MM-DD, place: ..., title: ... }");
      }
    }
    return events;
  }
}
