package parley.corpus.frontmatter;

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
import parley.corpus.model.TopicRegistry;

/** Front matter from YAML. One bad value is a warning and never costs the article. */
public final class FrontMatterParser {
  /** The keys that front matter may hold. */
  public static final List<String> KEYS =
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

  private static final List<String> EVENT_KEYS = List.of("date", "place", "title");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final TopicRegistry topics;
  private final DiagnosticCollector problems;

  public FrontMatterParser(TopicRegistry topics, DiagnosticCollector problems) {
    this.topics = topics;
    this.problems = problems;
  }

  /**
   * Reads a block.
   *
   * @throws ArticleRejectedException if it is not YAML, or YAML but not a mapping
   */
  public FrontMatter read(FrontMatterBlock block) throws ArticleRejectedException {
    Optional<Node> root = YamlParser.of(block, problems);
    if (root.isPresent() && !(root.get() instanceof MappingNode)) {
      throw problems.error(
          block.line(),
          "the front matter is not a list of keys and values",
          "write lines like \"title: ...\" between the two ---");
    }
    MappingNode mapping =
        root.map(MappingNode.class::cast).orElseGet(FrontMatterParser::emptyMapping);
    YamlMapping fields = new YamlMapping(mapping, block.line(), problems);
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
        new SourcesParser(problems).read(fields),
        events(fields));
  }

  private static MappingNode emptyMapping() {
    return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
  }

  private List<String> topicsOf(YamlMapping fields) {
    List<String> names =
        fields.texts("topics").stream().flatMap(COMMA::splitAsStream).distinct().toList();
    int line = fields.given("topics").map(YamlMapping.Field::line).orElse(0);
    return topics.check(names, line, problems);
  }

  private static Optional<String> language(YamlMapping fields) {
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

  private List<FrontMatter.ListedEvent> events(YamlMapping fields) {
    Optional<YamlMapping.Field> field = fields.given("events");
    if (field.isEmpty()) {
      return List.of();
    }
    List<FrontMatter.ListedEvent> events = new ArrayList<>();
    for (Node node : YamlMapping.itemsOf(field.get().value())) {
      Optional<YamlMapping> event = fields.mapping(node);
      event.ifPresent(e -> e.allow(EVENT_KEYS));
      Optional<Event> read =
          event.flatMap(e ->
              e.day("date")
                  .flatMap(
                      day -> e.text("title").map(title -> new Event(day, e.text("place"), title))));
      read.ifPresent(found -> events.add(new FrontMatter.ListedEvent(found, fields.lineOf(node))));
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
