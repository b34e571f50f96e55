package parley.bot.message;

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
final class CitationMarkdown {
  private static final int MAX_TITLE_LENGTH = 200;

  private final Period staleAfter;
  private final LocalDate today;

  CitationMarkdown(Period staleAfter, LocalDate today) {
    this.staleAfter = staleAfter;
    this.today = today;
  }

  /** Heading path, article, date, and a notice if the article is stale. */
  String location(CitedPassage cited) {
    ArticleMetadata article = cited.article();
    StringBuilder location = new StringBuilder();
    if (!cited.passage().headingPath().isEmpty()) {
      String path = String.join(" > ", cited.passage().headingPath());
      location
          .append(Truncator.truncateEscaped(path, DiscordLimits.MAX_FIELD_NAME_LENGTH))
          .append('\n');
    }
    location
        .append(
            formatLink(article.title(), article.url(), DiscordLimits.MAX_FIELD_VALUE_LENGTH / 2))
        .append(", ")
        .append(ArticleAge.formatDate(article.asOf()));
    ArticleAge.stalenessNotice(article.asOf(), staleAfter, today)
        .ifPresent(notice -> location.append('\n').append(notice));
    return location.toString();
  }

  /** A list of sources, one a line, as many as fit. */
  static String formatSources(List<Source> sources, int maxLength) {
    return MarkdownList.format(
        sources.stream().map(CitationMarkdown::formatSource).toList(), maxLength);
  }

  private static String formatSource(Source source) {
    return source
            .publisher()
            .map(name -> Truncator.truncateEscaped(name, MAX_TITLE_LENGTH) + ": ")
            .orElse("")
        + formatLink(source.title(), source.url(), DiscordLimits.MAX_FIELD_VALUE_LENGTH / 2)
        + source
            .date()
            .map(date -> " (" + Truncator.truncateEscaped(date, MAX_TITLE_LENGTH) + ")")
            .orElse("")
        + AnswerWording.sourceKind(source)
            .map(kind -> ", " + Truncator.truncateEscaped(kind, MAX_TITLE_LENGTH))
            .orElse("");
  }

  /** The title, as a link if it has a URL and the link fits. */
  static String formatLink(String title, Optional<String> url, int maxLength) {
    return url.flatMap(MarkdownEscaper::encodeUrl)
        .map(address ->
            "[" + Truncator.truncateLinkLabel(title, MAX_TITLE_LENGTH) + "](" + address + ")")
        .filter(link -> link.length() <= maxLength)
        .orElseGet(() -> Truncator.truncateEscaped(title, MAX_TITLE_LENGTH));
  }
}
