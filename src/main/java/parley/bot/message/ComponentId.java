package parley.bot.message;

import java.util.Optional;

/**
 * The custom id of a button or select menu, which carries its action: passage ids and numbers,
 * never anything a person wrote. See {@code
 * src/docs/decisions/0052-keep-component-state-in-custom-ids.md}.
 */
public sealed interface ComponentId {
  /** The custom id, at most 100 characters. */
  String customId();

  /** Shows a view in place of the message. */
  record Show(ResultView view) implements ComponentId {
    @Override
    public String customId() {
      return "show:" + ComponentIdCodec.encode(view);
    }
  }

  /** Shows a view with its whole passage and all of its sources, in place of the message. */
  record ShowAll(ResultView view) implements ComponentId {
    @Override
    public String customId() {
      return "all:" + ComponentIdCodec.encode(view);
    }
  }

  /** Does what is chosen from the menu of a view; the values of its options are component ids. */
  record More(ResultView view) implements ComponentId {
    @Override
    public String customId() {
      return "more:" + ComponentIdCodec.encode(view);
    }
  }

  /** Posts a view in the channel. */
  record Share(ResultView view) implements ComponentId {
    @Override
    public String customId() {
      return "share:" + ComponentIdCodec.encode(view);
    }
  }

  /** Shows the results of the question that is the button's label; written no more. */
  record Ask(ResultView view) implements ComponentId {
    @Override
    public String customId() {
      return "ask:" + ComponentIdCodec.encode(view);
    }
  }

  /**
   * Deletes the message.
   *
   * @param requesterId who may delete it, besides moderators
   */
  record Delete(String requesterId) implements ComponentId {
    @Override
    public String customId() {
      return "delete:" + requesterId;
    }
  }

  /**
   * Opens the selected passage.
   *
   * @param menuIndex index of the menu in its message, which makes the id unique
   */
  record Open(int menuIndex) implements ComponentId {
    @Override
    public String customId() {
      return "open:" + menuIndex;
    }
  }

  /** Shows a page of a topic's overview, counted from 0. */
  record TopicPage(String topic, int page) implements ComponentId {
    @Override
    public String customId() {
      return "topic:" + topic + ":" + page;
    }
  }

  /** Shows a page of the sources of all articles, counted from 0. */
  record SourcesPage(int page) implements ComponentId {
    @Override
    public String customId() {
      return "sources:" + page;
    }
  }

  /** Shows a page, counted from 0, of the sources of the article that contains the passage. */
  record ArticleSources(String passageId, int page) implements ComponentId {
    @Override
    public String customId() {
      return "sources:" + passageId + ":" + page;
    }
  }

  /**
   * Asks a further question about the passage shown. The question before is the message's title.
   */
  record AskOn(String passageId) implements ComponentId {
    @Override
    public String customId() {
      return "askon:" + passageId;
    }
  }

  /** Lists all sources of a passage. */
  record PassageSources(String passageId) implements ComponentId {
    @Override
    public String customId() {
      return "cited:" + passageId;
    }
  }

  /** Asks the question that is the label of the chosen option; see {@link OfferedQuestions}. */
  record Offer() implements ComponentId {
    @Override
    public String customId() {
      return "offer";
    }
  }

  /** Shows a page of dated events, counted from 0. */
  record ShowTimeline(TimelineView view, int page) implements ComponentId {
    @Override
    public String customId() {
      return "timeline:" + view.encode() + ":" + page;
    }
  }

  /** Posts a page of dated events, counted from 0, in the channel. */
  record ShareTimeline(TimelineView view, int page) implements ComponentId {
    @Override
    public String customId() {
      return "timeline-share:" + view.encode() + ":" + page;
    }
  }

  /** Reloads the corpus although that many articles would be lost. */
  record ConfirmReload(int lostArticles) implements ComponentId {
    @Override
    public String customId() {
      return "reload:" + lostArticles;
    }
  }

  /**
   * What only moderators do. File keys and hashes stand for files and texts, so that nothing of
   * them is in the id.
   */
  sealed interface Moderation extends ComponentId {}

  /** Publishes a draft. */
  record PublishDraft(String draftId) implements Moderation {
    @Override
    public String customId() {
      return "publish:" + draftId;
    }
  }

  /** Discards a draft. */
  record DiscardDraft(String draftId) implements Moderation {
    @Override
    public String customId() {
      return "discard:" + draftId;
    }
  }

  /** Previews the folder's file in place of an edit. */
  record UseFolder(String fileKey) implements Moderation {
    @Override
    public String customId() {
      return "usefolder:" + fileKey;
    }
  }

  /** Previews the folder's file for the chosen one. */
  record ChooseFolderFile() implements Moderation {
    @Override
    public String customId() {
      return "folderfiles";
    }
  }

  /** Puts back what was served before a revision, which must still be the newest. */
  record Undo(long revision) implements Moderation {
    @Override
    public String customId() {
      return "undo:" + revision;
    }
  }

  /** Shows a page of the revisions, counted from 0. */
  record HistoryPage(int page) implements Moderation {
    @Override
    public String customId() {
      return "history:" + page;
    }
  }

  /** Shows a page of the audit, counted from 0. */
  record AuditPage(int page) implements Moderation {
    @Override
    public String customId() {
      return "audit:" + page;
    }
  }

  /** Shows the section of a passage to be edited. */
  record EditPassage(String passageId) implements Moderation {
    @Override
    public String customId() {
      return "edit:" + passageId;
    }
  }

  /**
   * The modal of a section.
   *
   * @param fileKey its file
   * @param section its position in the article, from 0
   * @param textHash hash of the file as it was shown, 64 hexadecimal digits
   */
  record EditSection(String fileKey, int section, String textHash) implements Moderation {
    @Override
    public String customId() {
      return "edit:" + fileKey + ":" + section + ":" + textHash;
    }
  }

  /** Parses a custom id, which may be any text; empty if it is none of ours. */
  static Optional<ComponentId> parse(String customId) {
    return ComponentIdCodec.decode(customId);
  }
}
