package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.CitedPassage;
import parley.bot.message.markdown.CitationMarkdown;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Source;
import parley.library.ArticleList;

/** The reply of {@code /sources}. */
public final class SourcesMessage {
  /** Articles on a page. */
  public static final int ARTICLES_PER_PAGE = 5;

  private static final int SOURCES_PER_PAGE = 8;
  private static final int MAX_SOURCES_LENGTH = 850;
  private static final String NO_SOURCES = "It names no sources.";

  private SourcesMessage() {}

  /** Renders a page of all articles, each with its first sources. */
  public static Message render(ArticleList articles, Pagination pagination) {
    EmbedBuilder embed = new EmbedBuilder("Sources of the articles");
    embed.description("`/sources` with an article lists all of its sources.");
    embed.footer(pagination.footer());
    for (ArticleList.Entry entry : articles.entries()) {
      List<Source> sources = bestFirst(entry.metadata());
      embed.addField(
          entry.metadata().title(),
          sources.isEmpty()
              ? NO_SOURCES
              : CitationMarkdown.formatSources(sources, MAX_SOURCES_LENGTH));
    }
    return new Message(
        "",
        List.of(embed.build()),
        pagination.buttonRow(ComponentId.SourcesPage::new),
        Optional.empty());
  }

  /** Renders a page, counted from 0, of the sources of one article. */
  public static Message render(ArticleMetadata metadata, String passageId, int page) {
    List<Source> sources = bestFirst(metadata);
    Pagination pagination = new Pagination(page, SOURCES_PER_PAGE, sources.size());
    EmbedBuilder embed = new EmbedBuilder(metadata.title());
    embed.description(
        sources.isEmpty()
            ? NO_SOURCES
            : CitationMarkdown.formatSources(
                sources.subList(pagination.from(), pagination.to()),
                DiscordLimits.MAX_EMBED_DESCRIPTION_LENGTH
                    - DiscordLimits.MAX_BUTTON_LABEL_LENGTH));
    embed.footer(pagination.footer());
    List<Message.ActionRow> rows =
        new ArrayList<>(
            pagination.buttonRow(number -> new ComponentId.ArticleSources(passageId, number)));
    return new Message("", List.of(embed.build()), rows, Optional.empty());
  }

  /** Renders all sources of a passage, with a button for those of its article. */
  public static Message render(CitedPassage cited) {
    EmbedBuilder embed = new EmbedBuilder(CitationMarkdown.location(cited));
    embed.description(
        cited.sources().isEmpty()
            ? "This passage names no sources."
            : "Sources of the passage, best first:\n"
                + CitationMarkdown.formatSources(
                    cited.sources(), DiscordLimits.MAX_EMBED_DESCRIPTION_LENGTH / 2));
    Message.Button article =
        new Message.Button(
            "Sources of the article",
            new ComponentId.ArticleSources(cited.passage().id(), 0).customId(),
            Message.Style.SECONDARY);
    return new Message(
        "",
        List.of(embed.build()),
        cited.article().sources().size() > cited.sources().size()
            ? List.of(new Message.ButtonRow(List.of(article)))
            : List.of(),
        Optional.empty());
  }

  private static List<Source> bestFirst(ArticleMetadata metadata) {
    return metadata.sources().stream().sorted(Source.BEST_FIRST).toList();
  }
}
