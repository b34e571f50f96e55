package parley.bot.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.message.markdown.MarkdownList;
import parley.bot.message.markdown.Truncator;
import parley.library.KnowledgeBaseStatus;
import parley.library.snapshot.CorpusChange;
import parley.text.HttpUrl;
import parley.text.Plurals;

/**
 * The reply of {@code /about}: what Parley is, which articles it has and what changed in them, how
 * to report an error, and what data it keeps.
 */
public final class AboutMessage {
  private static final int MAX_LABEL_LENGTH = 100;

  /** Titles named for each kind of change. */
  private static final int MAX_TITLES = 3;

  private static final int MAX_TITLE_LENGTH = 80;

  /** The privacy statement in three sentences. */
  private static final String PRIVACY =
      "Parley does not keep your questions, and no log holds their words."
          + " It counts how many questions were asked and answered, without who asked."
          + " What moderators do to the articles is logged with their user id.";

  private AboutMessage() {}

  /**
   * Renders the message.
   *
   * @param errorReportAddress URL or mail address to report errors to
   */
  public static Message render(
      KnowledgeBaseStatus status, String version, Optional<String> errorReportAddress) {
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
    embed.addField(
        "What changed",
        status
            .lastChange()
            .map(AboutMessage::change)
            .orElseGet(() ->
                "Nothing since " + day(status.buildStart()) + ", when they were first read."));
    List<String> topics =
        status.topics().stream()
            .map(topic ->
                Truncator.truncateEscaped(topic.label(), MAX_LABEL_LENGTH)
                    + ": "
                    + Plurals.format(topic.passages(), "passage"))
            .toList();
    embed.addField(
        "What they cover", MarkdownList.format(topics, DiscordLimits.MAX_FIELD_VALUE_LENGTH));
    embed.addField(
        "An error in an article?",
        "Please tell "
            + errorReportAddress
                .map(AboutMessage::address)
                .orElse("the people who run this bot on your server")
            + " which article it is in and what is wrong.");
    embed.addField("Privacy", PRIVACY);
    return new Message("", List.of(embed.build()), List.of(), Optional.empty());
  }

  private static String change(CorpusChange change) {
    List<String> parts = new ArrayList<>();
    addPart(parts, change.added(), "added");
    addPart(parts, change.changed(), "changed");
    addPart(parts, change.removed(), "removed");
    return "On "
        + day(change.at())
        + ", since "
        + day(change.since())
        + ":\n"
        + String.join("\n", parts);
  }

  private static void addPart(List<String> parts, CorpusChange.Articles articles, String what) {
    if (articles.count() == 0) {
      return;
    }
    List<String> shown =
        articles.titles().stream()
            .limit(MAX_TITLES)
            .map(title -> Truncator.truncateEscaped(title, MAX_TITLE_LENGTH))
            .toList();
    int more = articles.count() - shown.size();
    parts.add(
        "- "
            + Plurals.format(articles.count(), "article")
            + " "
            + what
            + ": "
            + String.join("; ", shown)
            + (more > 0 ? "; and " + more + " more" : ""));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** A web page as a link to itself, a mail address as text that can be copied. */
  private static String address(String address) {
    return HttpUrl.isValid(address)
        ? MarkdownEscaper.encodeUrl(address).orElse("")
        : "`" + address + "`";
  }
}
