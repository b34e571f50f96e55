package parley.bot.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.corpus.model.Passage;

/**
 * Encodes component ids as custom ids and decodes them. Old formats must stay readable, since a
 * posted button may be pressed years later.
 */
final class ComponentIdCodec {
  /** The index of a result is one digit, so {@link ResultView#MAX_RESULTS} is at most 10. */
  private static final String VIEW =
      "(?<kind>[%s])(?<selected>[0-%d]):(?<results>(?:%s){1,%d})(?::(?<neighbor>%s))?"
          .formatted(
              kindCodes(),
              ResultView.MAX_RESULTS - 1,
              Passage.ID_PATTERN,
              ResultView.MAX_RESULTS,
              Passage.ID_PATTERN);

  private static final Pattern CUSTOM_ID =
      Pattern.compile(
          "(?<action>show|all|more|share|ask):"
              + VIEW
              + "|delete:(?<requester>\\d{1,20})"
              + "|open:(?<menu>\\d{1,2})"
              + "|topic:(?<topic>[a-z0-9_-]{1,32}):(?<topicPage>\\d{1,5})"
              + "|sources:(?:(?<passage>"
              + Passage.ID_PATTERN
              + "):)?(?<page>\\d{1,5})"
              + "|askon:(?<askOn>"
              + Passage.ID_PATTERN
              + ")"
              + "|cited:(?<cited>"
              + Passage.ID_PATTERN
              + ")"
              + "|(?<offer>offer)"
              + "|reload:(?<lost>\\d{1,8})");

  private ComponentIdCodec() {}

  static Optional<ComponentId> decode(String customId) {
    Matcher matcher = CUSTOM_ID.matcher(customId);
    return matcher.matches()
        ? toComponentId(matcher)
        : TimelineView.decodeId(customId).or(() -> ModerationIdCodec.decode(customId));
  }

  static String encode(ResultView view) {
    return Character.toString(view.kind().code())
        + view.selectedIndex()
        + ":"
        + String.join("", view.resultIds())
        + view.neighborId().map(id -> ":" + id).orElse("");
  }

  private static Optional<ComponentId> toComponentId(Matcher matcher) {
    if (matcher.group("action") != null) {
      return decodeView(matcher)
          .map(view ->
              switch (matcher.group("action")) {
                case "show" -> new ComponentId.Show(view);
                case "all" -> new ComponentId.ShowAll(view);
                case "more" -> new ComponentId.More(view);
                case "share" -> new ComponentId.Share(view);
                default -> new ComponentId.Ask(view);
              });
    }
    if (matcher.group("requester") != null) {
      return Optional.of(new ComponentId.Delete(matcher.group("requester")));
    }
    if (matcher.group("menu") != null) {
      return Optional.of(new ComponentId.Open(intGroup(matcher, "menu")));
    }
    if (matcher.group("topic") != null) {
      return Optional.of(
          new ComponentId.TopicPage(matcher.group("topic"), intGroup(matcher, "topicPage")));
    }
    if (matcher.group("passage") != null) {
      return Optional.of(
          new ComponentId.ArticleSources(matcher.group("passage"), intGroup(matcher, "page")));
    }
    if (matcher.group("askOn") != null) {
      return Optional.of(new ComponentId.AskOn(matcher.group("askOn")));
    }
    if (matcher.group("cited") != null) {
      return Optional.of(new ComponentId.PassageSources(matcher.group("cited")));
    }
    if (matcher.group("offer") != null) {
      return Optional.of(new ComponentId.Offer());
    }
    return Optional.of(
        matcher.group("page") != null
            ? new ComponentId.SourcesPage(intGroup(matcher, "page"))
            : new ComponentId.ConfirmReload(intGroup(matcher, "lost")));
  }

  private static Optional<ResultView> decodeView(Matcher matcher) {
    List<String> resultIds = new ArrayList<>();
    String joinedIds = matcher.group("results");
    for (int i = 0; i < joinedIds.length(); i += Passage.ID_LENGTH) {
      resultIds.add(joinedIds.substring(i, i + Passage.ID_LENGTH));
    }
    int selectedIndex = intGroup(matcher, "selected");
    if (selectedIndex >= resultIds.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new ResultView(
            kind(matcher.group("kind").charAt(0)),
            resultIds,
            selectedIndex,
            Optional.ofNullable(matcher.group("neighbor"))));
  }

  private static ResultView.Kind kind(char code) {
    return Arrays.stream(ResultView.Kind.values())
        .filter(kind -> kind.code() == code)
        .findFirst()
        .orElseThrow();
  }

  private static String kindCodes() {
    return Arrays.stream(ResultView.Kind.values())
        .map(kind -> Character.toString(kind.code()))
        .collect(Collectors.joining());
  }

  private static int intGroup(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
