package parley.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How actions are written in custom ids, and read from them. */
final class ActionIdSyntax {
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

  private ActionIdSyntax() {}

  static Optional<ActionId> read(String customId) {
    Matcher matcher = ID.matcher(customId);
    return matcher.matches() ? action(matcher) : Optional.empty();
  }

  static String of(View view) {
    return view.kind().name().substring(0, 1).toLowerCase(Locale.ROOT)
        + view.shown()
        + ":"
        + String.join("", view.results())
        + view.beside().map(id -> ":" + id).orElse("");
  }

  private static Optional<ActionId> action(Matcher id) {
    if (id.group("view") != null) {
      return view(id)
          .map(view ->
              switch (id.group("view")) {
                case "show" -> new ActionId.Show(view);
                case "share" -> new ActionId.Share(view);
                default -> new ActionId.Ask(view);
              });
    }
    if (id.group("asker") != null) {
      return Optional.of(new ActionId.Delete(id.group("asker")));
    }
    if (id.group("menu") != null) {
      return Optional.of(new ActionId.Open(number(id, "menu")));
    }
    if (id.group("topic") != null) {
      return Optional.of(new ActionId.TopicPage(id.group("topic"), number(id, "topicpage")));
    }
    if (id.group("article") != null) {
      return Optional.of(new ActionId.ArticleSources(id.group("article"), number(id, "page")));
    }
    return Optional.of(
        id.group("page") != null
            ? new ActionId.SourcesPage(number(id, "page"))
            : new ActionId.ConfirmReload(number(id, "lost")));
  }

  private static Optional<View> view(Matcher id) {
    List<String> results = new ArrayList<>();
    String all = id.group("results");
    for (int i = 0; i < all.length(); i += PASSAGE) {
      results.add(all.substring(i, i + PASSAGE));
    }
    int shown = number(id, "shown");
    if (shown >= results.size()) {
      return Optional.empty();
    }
    View.Kind kind =
        switch (id.group("kind")) {
          case "s" -> View.Kind.SURE;
          case "c" -> View.Kind.CLOSEST;
          default -> View.Kind.OPENED;
        };
    return Optional.of(new View(kind, results, shown, Optional.ofNullable(id.group("beside"))));
  }

  private static int number(Matcher id, String group) {
    return Integer.parseInt(id.group(group));
  }
}
