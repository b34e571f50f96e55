package parley.bot.message;

import java.util.Optional;

/**
 * What a button or select menu does, as it is carried in its custom id: the action, ids of passages
 * and numbers, never anything a person wrote.
 */
public sealed interface ComponentId {
  /** As a custom id. */
  String text();

  /** Shows a view in the message. */
  record Show(ResultView view) implements ComponentId {
    @Override
    public String text() {
      return "show:" + ComponentIdCodec.of(view);
    }
  }

  /** Posts a view in the channel. */
  record Share(ResultView view) implements ComponentId {
    @Override
    public String text() {
      return "share:" + ComponentIdCodec.of(view);
    }
  }

  /** Asks the question on the button, whose results these are. */
  record Ask(ResultView view) implements ComponentId {
    @Override
    public String text() {
      return "ask:" + ComponentIdCodec.of(view);
    }
  }

  /**
   * Takes the message away.
   *
   * @param asker who may do so, besides moderators
   */
  record Delete(String asker) implements ComponentId {
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
  record Open(int menu) implements ComponentId {
    @Override
    public String text() {
      return "open:" + menu;
    }
  }

  /** Another page of a topic's overview, from 0. */
  record TopicPage(String topic, int page) implements ComponentId {
    @Override
    public String text() {
      return "topic:" + topic + ":" + page;
    }
  }

  /** Another page of the sources of all articles, from 0. */
  record SourcesPage(int page) implements ComponentId {
    @Override
    public String text() {
      return "sources:" + page;
    }
  }

  /** Another page, from 0, of the sources of the article that a passage is from. */
  record ArticleSources(String passage, int page) implements ComponentId {
    @Override
    public String text() {
      return "sources:" + passage + ":" + page;
    }
  }

  /** Reloads, though so many articles are lost. */
  record ConfirmReload(int lost) implements ComponentId {
    @Override
    public String text() {
      return "reload:" + lost;
    }
  }

  /** Reads a custom id, which may be anything; empty for one that is none of ours. */
  static Optional<ComponentId> parse(String customId) {
    return ComponentIdCodec.read(customId);
  }
}
