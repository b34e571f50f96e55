package parley.bot.message.markdown;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import parley.answer.AnswerWording;
import parley.answer.ArticleAge;
import parley.answer.CitedPassage;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Source;

/** Formats citations as Markdown. */
public final class CitationMarkdown {
  private static final int MAX_TITLE_LENGTH = 200;
  private static final int MAX_LINK_LENGTH = 512;

  /** Longest heading, and longest title of an article, in the line that cites a passage. */
  private static final int MAX_LOCATION_LENGTH = 90;

  private static final int MAX_SHORT_TITLE_LENGTH = 60;
  private static final int MAX_SHORT_NAME_LENGTH = 50;

  private final Period staleAfter;
  private final LocalDate today;

  public CitationMarkdown(Period staleAfter, LocalDate today) {
    this.staleAfter = staleAfter;
    this.today = today;
  }

  /** One line: heading and article, the article's date and, if it is stale, its age. */
  public String line(CitedPassage cited) {
    ArticleMetadata article = cited.article();
    return "From: "
        + formatLink(location(cited), article.url(), MAX_LINK_LENGTH)
        + ", "
        + ArticleAge.format(article.asOf(), staleAfter, today);
  }

  /** Innermost heading and article, as plain text. */
  public static String location(CitedPassage cited) {
    String article = Truncator.truncatePlain(cited.article().title(), MAX_LOCATION_LENGTH);
    List<String> headings = cited.passage().headingPath();
    return headings.isEmpty() || headings.getLast().equals(cited.article().title())
        ? article
        : Truncator.truncatePlain(headings.getLast(), MAX_LOCATION_LENGTH) + " - " + article;
  }

  /** A list of sources, one a line, as many as fit. */
  public static String formatSources(List<Source> sources, int maxLength) {
    return MarkdownList.format(
        sources.stream().map(CitationMarkdown::formatSource).toList(), maxLength);
  }

  private static String formatSource(Source source) {
    return formatSource(source, MAX_TITLE_LENGTH, MAX_TITLE_LENGTH);
  }

  /** A source in two or three lines of a phone. */
  public static String formatShort(Source source) {
    return formatSource(source, MAX_SHORT_TITLE_LENGTH, MAX_SHORT_NAME_LENGTH);
  }

  private static String formatSource(Source source, int maxTitleLength, int maxNameLength) {
    String title = Truncator.truncatePlain(source.title(), maxTitleLength);
    return source
            .publisher()
            .map(name -> Truncator.truncateEscaped(name, maxNameLength) + ": ")
            .orElse("")
        + formatLink(title, source.url(), MAX_LINK_LENGTH)
        + source
            .date()
            .map(date -> " (" + Truncator.truncateEscaped(date, maxNameLength) + ")")
            .orElse("")
        + AnswerWording.sourceKind(source)
            .map(kind -> ", " + Truncator.truncateEscaped(kind, maxNameLength))
            .orElse("");
  }

  /** The title, as a link if it has a URL and the link fits. */
  public static String formatLink(String title, Optional<String> url, int maxLength) {
    return url.flatMap(MarkdownEscaper::encodeUrl)
        .map(address ->
            "[" + Truncator.truncateLinkLabel(title, MAX_TITLE_LENGTH) + "](" + address + ")")
        .filter(link -> link.length() <= maxLength)
        .orElseGet(() -> Truncator.truncateEscaped(title, MAX_TITLE_LENGTH));
  }
}
