package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How actions are written in custom ids, and read from them. */
final class ComponentIdCodec {
  private static final int PASSAGE_ID_LENGTH = 12;
  private static final Pattern CUSTOM_ID =
      Pattern.compile(
          "(?<view>show|share|ask):(?<kind>[sco])(?<shown>[0-4]):"
              + "(?<results>(?:[a-z2-7]{12}){1,5})(?::(?<beside>[a-z2-7]{12}))?"
              + "|delete:(?<asker>\\d{1,20})"
              + "|open:(?<menu>\\d{1,2})"
              + "|topic:(?<topic>[a-z0-9_-]{1,32}):(?<topicpage>\\d{1,5})"
              + "|sources:(?:(?<article>[a-z2-7]{12}):)?(?<page>\\d{1,5})"
              + "|reload:(?<lost>\\d{1,8})");

  private ComponentIdCodec() {}

  static Optional<ComponentId> decode(String customId) {
    Matcher matcher = CUSTOM_ID.matcher(customId);
    return matcher.matches() ? toComponentId(matcher) : Optional.empty();
  }

  static String encode(ResultView view) {
    return view.kind().name().substring(0, 1).toLowerCase(Locale.ROOT)
        + view.selectedIndex()
        + ":"
        + String.join("", view.resultIds())
        + view.neighborId().map(id -> ":" + id).orElse("");
  }

  private static Optional<ComponentId> toComponentId(Matcher matcher) {
    if (matcher.group("view") != null) {
      return decodeView(matcher)
          .map(view ->
              switch (matcher.group("view")) {
                case "show" -> new ComponentId.Show(view);
                case "share" -> new ComponentId.Share(view);
                default -> new ComponentId.Ask(view);
              });
    }
    if (matcher.group("asker") != null) {
      return Optional.of(new ComponentId.Delete(matcher.group("asker")));
    }
    if (matcher.group("menu") != null) {
      return Optional.of(new ComponentId.Open(intGroup(matcher, "menu")));
    }
    if (matcher.group("topic") != null) {
      return Optional.of(
          new ComponentId.TopicPage(matcher.group("topic"), intGroup(matcher, "topicpage")));
    }
    if (matcher.group("article") != null) {
      return Optional.of(
          new ComponentId.ArticleSources(matcher.group("article"), intGroup(matcher, "page")));
    }
    return Optional.of(
        matcher.group("page") != null
            ? new ComponentId.SourcesPage(intGroup(matcher, "page"))
            : new ComponentId.ConfirmReload(intGroup(matcher, "lost")));
  }

  private static Optional<ResultView> decodeView(Matcher matcher) {
    List<String> resultIds = new ArrayList<>();
    String joinedIds = matcher.group("results");
    for (int i = 0; i < joinedIds.length(); i += PASSAGE_ID_LENGTH) {
      resultIds.add(joinedIds.substring(i, i + PASSAGE_ID_LENGTH));
    }
    int selectedIndex = intGroup(matcher, "shown");
    if (selectedIndex >= resultIds.size()) {
      return Optional.empty();
    }
    ResultView.Kind kind =
        switch (matcher.group("kind")) {
          case "s" -> ResultView.Kind.SURE;
          case "c" -> ResultView.Kind.CLOSEST;
          default -> ResultView.Kind.OPENED;
        };
    return Optional.of(
        new ResultView(
            kind, resultIds, selectedIndex, Optional.ofNullable(matcher.group("beside"))));
  }

  private static int intGroup(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
