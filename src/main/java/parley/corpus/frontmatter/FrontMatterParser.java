package parley.corpus.frontmatter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.Event;
import parley.corpus.model.EventKind;
import parley.corpus.model.TopicRegistry;

/** Parses front matter. A bad value is a warning and never rejects the article. */
public final class FrontMatterParser {
  /** The keys of front matter. */
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

  private static final List<String> EVENT_KEYS = List.of("date", "place", "title", "kind");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final TopicRegistry topicRegistry;
  private final DiagnosticCollector diagnostics;

  /** A parser for one file. */
  public FrontMatterParser(TopicRegistry topicRegistry, DiagnosticCollector diagnostics) {
    this.topicRegistry = topicRegistry;
    this.diagnostics = diagnostics;
  }

  /**
   * Parses a block.
   *
   * @throws ArticleRejectedException if it is not YAML, or not a mapping
   */
  public FrontMatter parse(FrontMatterBlock block) throws ArticleRejectedException {
    Optional<Node> root = YamlParser.parse(block, diagnostics);
    if (root.isPresent() && !(root.get() instanceof MappingNode)) {
      throw diagnostics.error(
          block.line(),
          "the front matter is not a list of keys and values",
          "write lines like \"title: ...\" between the two ---");
    }
    MappingNode mapping =
        root.map(MappingNode.class::cast).orElseGet(FrontMatterParser::emptyMapping);
    YamlMapping fields = new YamlMapping(mapping, block.line(), diagnostics);
    fields.warnUnknownKeys(KEYS);
    SourcesParser sources = new SourcesParser(diagnostics);
    return FrontMatter.builder()
        .title(fields.text("title"))
        .topics(parseTopics(fields))
        .author(fields.text("author"))
        .asOf(fields.date("as_of"))
        .language(parseLanguage(fields))
        .url(fields.httpUrl("url"))
        .aliases(fields.texts("aliases"))
        .examples(fields.texts("examples"))
        .sources(sources.parse(fields))
        .sharedSources(sources.parseIds(fields))
        .events(parseEvents(fields))
        .build();
  }

  private static MappingNode emptyMapping() {
    return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
  }

  private List<String> parseTopics(YamlMapping fields) {
    List<String> names =
        fields.texts("topics").stream().flatMap(COMMA::splitAsStream).distinct().toList();
    int line = fields.get("topics").map(YamlMapping.Field::line).orElse(0);
    return topicRegistry.resolve(names, line, diagnostics);
  }

  private static Optional<String> parseLanguage(YamlMapping fields) {
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
      // Falls through to the warning, which is clearer than the exception.
    }
    fields.get("language").ifPresent(f -> fields.warnWrongType(f, "a language tag like en or uk"));
    return Optional.empty();
  }

  private List<FrontMatter.ListedEvent> parseEvents(YamlMapping fields) {
    Optional<YamlMapping.Field> field = fields.get("events");
    if (field.isEmpty()) {
      return List.of();
    }
    List<FrontMatter.ListedEvent> events = new ArrayList<>();
    for (Node node : YamlMapping.itemsOf(field.get().value())) {
      Optional<YamlMapping> event = fields.mapping(node);
      event.ifPresent(e -> e.warnUnknownKeys(EVENT_KEYS));
      Optional<Event> parsedEvent = event.flatMap(FrontMatterParser::parseEvent);
      parsedEvent.ifPresent(
          value -> events.add(new FrontMatter.ListedEvent(value, fields.lineOf(node))));
      if (parsedEvent.isEmpty()) {
        diagnostics.warn(
            fields.lineOf(node),
            "an event without day or title is left out",
            "write - { date: YYYY-MM-DD, place: ..., title: ... }");
      }
    }
    return events;
  }

  private static Optional<Event> parseEvent(YamlMapping fields) {
    Optional<LocalDate> day = fields.date("date");
    Optional<String> title = fields.text("title");
    Optional<EventKind> kind = fields.choice("kind", EventKind::find, EventKind.keys());
    return day.flatMap(
        date -> title.map(text -> new Event(date, fields.text("place"), text, kind)));
  }
}
