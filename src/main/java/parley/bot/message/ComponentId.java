package parley.bot.message;

import java.util.Optional;

/**
 * What a button or select menu does, as it is carried in its custom id: the action, ids of passages
 * and numbers, never anything a person wrote.
 */
public sealed interface ComponentId {
  /** As a custom id. */
  String customId();

  /** Shows a view in the message. */
  record Show(ResultView view) implements ComponentId {
    @Override
    public String customId() {
      return "show:" + ComponentIdCodec.encode(view);
    }
  }

  /** Posts a view in the channel. */
  record Share(ResultView view) implements ComponentId {
    @Override
    public String customId() {
      return "share:" + ComponentIdCodec.encode(view);
    }
  }

  /** Asks the question on the button, whose results these are. */
  record Ask(ResultView view) implements ComponentId {
    @Override
    public String customId() {
      return "ask:" + ComponentIdCodec.encode(view);
    }
  }

  /**
   * Takes the message away.
   *
   * @param requesterId who may do so, besides moderators
   */
  record Delete(String requesterId) implements ComponentId {
    @Override
    public String customId() {
      return "delete:" + requesterId;
    }
  }

  /**
   * Opens the passage selected.
   *
   * @param menuIndex number of the menu in its message
   */
  record Open(int menuIndex) implements ComponentId {
    @Override
    public String customId() {
      return "open:" + menuIndex;
    }
  }

  /** Another page of a topic's overview, from 0. */
  record TopicPage(String topic, int page) implements ComponentId {
    @Override
    public String customId() {
      return "topic:" + topic + ":" + page;
    }
  }

  /** Another page of the sources of all articles, from 0. */
  record SourcesPage(int page) implements ComponentId {
    @Override
    public String customId() {
      return "sources:" + page;
    }
  }

  /** Another page, from 0, of the sources of the article that a passage is from. */
  record ArticleSources(String passageId, int page) implements ComponentId {
    @Override
    public String customId() {
      return "sources:" + passageId + ":" + page;
    }
  }

  /** Reloads, though so many articles are lost. */
  record ConfirmReload(int lostArticles) implements ComponentId {
    @Override
    public String customId() {
      return "reload:" + lostArticles;
    }
  }

  /** Reads a custom id, which may be anything; empty for one that is none of ours. */
  static Optional<ComponentId> parse(String customId) {
    return ComponentIdCodec.decode(customId);
  }
}
