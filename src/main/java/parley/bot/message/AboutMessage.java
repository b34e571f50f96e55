package parley.bot.message;

import java.util.List;
import java.util.Optional;
import parley.library.KnowledgeBaseStatus;
import parley.text.Plurals;

/** The reply of {@code /about}: what Parley is, which articles it has, and what data it keeps. */
public final class AboutMessage {
  private static final int MAX_LABEL_LENGTH = 100;

  /** The privacy statement in three sentences. */
  private static final String PRIVACY =
      "Parley does not keep your questions, and no log holds their words."
          + " It counts how many questions were asked and answered, without who asked."
          + " What moderators do to the articles is logged with their user id.";

  private AboutMessage() {}

  public static Message render(KnowledgeBaseStatus status, String version) {
    EmbedBuilder embed = new EmbedBuilder("About Parley " + version);
    embed.description(
        "Parley answers questions about the Russia-Ukraine peace talks with passages of its"
            + " articles, word for word and with their sources. It writes no sentence of its own.");
    embed.addField(
        "The articles",
        Plurals.format(status.articles(), "article")
            + ", "
            + Plurals.format(status.passages(), "passage")
            + status.latestAsOf().map(day -> ", the newest as of " + day).orElse(", undated"));
    List<String> topics =
        status.topics().stream()
            .map(topic ->
                Truncator.truncateEscaped(topic.label(), MAX_LABEL_LENGTH)
                    + ": "
                    + Plurals.format(topic.passages(), "passage"))
            .toList();
    embed.addField(
        "What they cover", MarkdownList.format(topics, DiscordLimits.MAX_FIELD_VALUE_LENGTH));
    embed.addField("Privacy", PRIVACY);
    return new Message("", List.of(embed.build()), List.of(), Optional.empty());
  }
}
