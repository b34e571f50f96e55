package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How actions are written in custom ids, and read from them. */
final class ComponentIdCodec {
  private static final int PASSAGE = 12;
  private static final Pattern ID =
      Pattern.compile(
          "(?<view>show|share|ask):(?<kind>[sco])(?<shown>[0-4]):"
              + "(?<results>(?:[a-z2-7]{12}){1,5})(?::(?<beside>[a-z2-7]{12}))?"
              + "|delete:(?<asker>\\d{1,20})"
              + "|open:(?<menu>\\d{1,2})"
              + "|topic:(?<topic>[a-z0-9_-]{1,32}):(?<topicpage>\\d{1,5})"
              + "|sources:(?:(?<article>[a-z2-7]{12}):)?(?<page>\\d{1,5})"
              + "|reload:(?<lost>\\d{1,8})");

  private ComponentIdCodec() {}

  static Optional<ComponentId> read(String customId) {
    Matcher matcher = ID.matcher(customId);
    return matcher.matches() ? action(matcher) : Optional.empty();
  }

  static String of(ResultView view) {
    return view.kind().name().substring(0, 1).toLowerCase(Locale.ROOT)
        + view.shown()
        + ":"
        + String.join("", view.results())
        + view.beside().map(id -> ":" + id).orElse("");
  }

  private static Optional<ComponentId> action(Matcher id) {
    if (id.group("view") != null) {
      return view(id)
          .map(view ->
              switch (id.group("view")) {
                case "show" -> new ComponentId.Show(view);
                case "share" -> new ComponentId.Share(view);
                default -> new ComponentId.Ask(view);
              });
    }
    if (id.group("asker") != null) {
      return Optional.of(new ComponentId.Delete(id.group("asker")));
    }
    if (id.group("menu") != null) {
      return Optional.of(new ComponentId.Open(number(id, "menu")));
    }
    if (id.group("topic") != null) {
      return Optional.of(new ComponentId.TopicPage(id.group("topic"), number(id, "topicpage")));
    }
    if (id.group("article") != null) {
      return Optional.of(new ComponentId.ArticleSources(id.group("article"), number(id, "page")));
    }
    return Optional.of(
        id.group("page") != null
            ? new ComponentId.SourcesPage(number(id, "page"))
            : new ComponentId.ConfirmReload(number(id, "lost")));
  }

  private static Optional<ResultView> view(Matcher id) {
    List<String> results = new ArrayList<>();
    String all = id.group("results");
    for (int i = 0; i < all.length(); i += PASSAGE) {
      results.add(all.substring(i, i + PASSAGE));
    }
    int shown = number(id, "shown");
    if (shown >= results.size()) {
      return Optional.empty();
    }
    ResultView.Kind kind =
        switch (id.group("kind")) {
          case "s" -> ResultView.Kind.SURE;
          case "c" -> ResultView.Kind.CLOSEST;
          default -> ResultView.Kind.OPENED;
        };
    return Optional.of(
        new ResultView(kind, results, shown, Optional.ofNullable(id.group("beside"))));
  }

  private static int number(Matcher id, String group) {
    return Integer.parseInt(id.group(group));
  }
}
