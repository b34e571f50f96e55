package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Source;
import parley.library.ArticleList;

/** The sources that articles name. */
public final class SourcesMessage {
  /** How many articles stand on a page. */
  public static final int ARTICLES = 5;

  private static final int OF_ONE_ARTICLE = 8;
  private static final int ROOM = 850;
  private static final String NONE = "It names no sources.";

  private SourcesMessage() {}

  /** A page of all articles, each with its first sources. */
  public static Message of(ArticleList articles, Pagination pages) {
    EmbedBuilder draft = new EmbedBuilder("Sources of the articles");
    draft.description("`/sources` with an article lists all of its sources.");
    draft.footer(pages.footer());
    for (ArticleList.Entry entry : articles.entries()) {
      List<Source> sources = entry.metadata().sources();
      draft.field(
          entry.metadata().title(),
          sources.isEmpty() ? NONE : CitationMarkdown.sources(sources, ROOM));
    }
    return new Message(
        "", List.of(draft.embed()), pages.row(ComponentId.SourcesPage::new), Optional.empty());
  }

  /** A page, from 0, of the sources of one article. */
  public static Message of(ArticleMetadata head, String passage, int page) {
    List<Source> sources = head.sources();
    Pagination pages = new Pagination(page, OF_ONE_ARTICLE, sources.size());
    EmbedBuilder draft = new EmbedBuilder(head.title());
    draft.description(
        sources.isEmpty()
            ? NONE
            : CitationMarkdown.sources(
                sources.subList(pages.from(), pages.to()),
                DiscordLimits.EMBED_DESCRIPTION - DiscordLimits.LABEL));
    draft.footer(pages.footer());
    List<Message.Row> rows =
        new ArrayList<>(pages.row(number -> new ComponentId.ArticleSources(passage, number)));
    return new Message("", List.of(draft.embed()), rows, Optional.empty());
  }
}
