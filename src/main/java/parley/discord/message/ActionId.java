package parley.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button or select menu does, as it is carried in its custom id: the action, ids of passages
 * and numbers, never anything a person wrote.
 */
public sealed interface ActionId {
  /** As a custom id. */
  String text();

  /** Shows a view in the message. */
  record Show(View view) implements ActionId {
    @Override
    public String text() {
      return "show:" + of(view);
    }
  }

  /** Posts a view in the channel. */
  record Share(View view) implements ActionId {
    @Override
    public String text() {
      return "share:" + of(view);
    }
  }

  /** Asks the question on the button, whose results these are. */
  record Ask(View view) implements ActionId {
    @Override
    public String text() {
      return "ask:" + of(view);
    }
  }

  /**
   * Takes the message away.
   *
   * @param asker who may do so, besides moderators
   */
  record Delete(String asker) implements ActionId {
    @Override
    public String text() {
      return "delete:" + asker;
    }
  }

  /**
   * Opens the passage selected.
   *
   * @param menu number of the menu in its message
   */
  record Open(int menu) implements ActionId {
    @Override
    public String text() {
      return "open:" + menu;
    }
  }

  /** Another page of a topic's overview, from 0. */
  record TopicPage(String topic, int page) implements ActionId {
    @Override
    public String text() {
      return "topic:" + topic + ":" + page;
    }
  }

  /** Another page of the sources of all articles, from 0. */
  record SourcesPage(int page) implements ActionId {
    @Override
    public String text() {
      return "sources:" + page;
    }
  }

  /** Another page, from 0, of the sources of the article that a passage is from. */
  record ArticleSources(String passage, int page) implements ActionId {
    @Override
    public String text() {
      return "sources:" + passage + ":" + page;
    }
  }

  /** Reloads, though so many articles are lost. */
  record ConfirmReload(int lost) implements ActionId {
    @Override
    public String text() {
      return "reload:" + lost;
    }
  }

  /** Reads a custom id, which may be anything; empty for one that is none of ours. */
  static Optional<ActionId> parse(String customId) {
    Matcher matcher = Syntax.ID.matcher(customId);
    return matcher.matches() ? Syntax.action(matcher) : Optional.empty();
  }

  private static String of(View view) {
    return view.kind().name().substring(0, 1).toLowerCase(Locale.ROOT)
        + view.shown()
        + ":"
        + String.join("", view.results())
        + view.beside().map(id -> ":" + id).orElse("");
  }

  /** The syntax of custom ids. */
  final class Syntax {
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

    private Syntax() {}

    private static Optional<ActionId> action(Matcher id) {
      if (id.group("view") != null) {
        return view(id)
            .map(view ->
                switch (id.group("view")) {
                  case "show" -> new Show(view);
                  case "share" -> new Share(view);
                  default -> new Ask(view);
                });
      }
      if (id.group("asker") != null) {
        return Optional.of(new Delete(id.group("asker")));
      }
      if (id.group("menu") != null) {
        return Optional.of(new Open(number(id, "menu")));
      }
      if (id.group("topic") != null) {
        return Optional.of(new TopicPage(id.group("topic"), number(id, "topicpage")));
      }
      if (id.group("article") != null) {
        return Optional.of(new ArticleSources(id.group("article"), number(id, "page")));
      }
      return Optional.of(
          id.group("page") != null
              ? new SourcesPage(number(id, "page"))
              : new ConfirmReload(number(id, "lost")));
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
}
