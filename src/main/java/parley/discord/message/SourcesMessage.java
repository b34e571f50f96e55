package parley.discord.message;

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
  public static Message of(ArticleList articles, Pages pages) {
    EmbedDraft draft = new EmbedDraft("Sources of the articles");
    draft.description("`/sources` with an article lists all of its sources.");
    draft.footer(pages.footer());
    for (ArticleList.Entry entry : articles.entries()) {
      List<Source> sources = entry.head().sources();
      draft.field(entry.head().title(), sources.isEmpty() ? NONE : Cited.sources(sources, ROOM));
    }
    return new Message(
        "", List.of(draft.embed()), pages.row(ActionId.SourcesPage::new), Optional.empty());
  }

  /** A page, from 0, of the sources of one article. */
  public static Message of(ArticleMetadata head, String passage, int page) {
    List<Source> sources = head.sources();
    Pages pages = new Pages(page, OF_ONE_ARTICLE, sources.size());
    EmbedDraft draft = new EmbedDraft(head.title());
    draft.description(
        sources.isEmpty()
            ? NONE
            : Cited.sources(
                sources.subList(pages.from(), pages.to()),
                Limits.EMBED_DESCRIPTION - Limits.LABEL));
    draft.footer(pages.footer());
    List<Message.Row> rows =
        new ArrayList<>(pages.row(number -> new ActionId.ArticleSources(passage, number)));
    return new Message("", List.of(draft.embed()), rows, Optional.empty());
  }
}
