package parley.bot.message;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import parley.answer.ArticleAge;
import parley.answer.CitedPassage;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Source;

/** Where passages come from, as Markdown. */
final class CitationMarkdown {
  private static final int TITLE = 200;

  private final Period staleAfter;
  private final LocalDate today;

  CitationMarkdown(Period staleAfter, LocalDate today) {
    this.staleAfter = staleAfter;
    this.today = today;
  }

  /** Heading path, article, date, and a notice where it is old. */
  String place(CitedPassage cited) {
    ArticleMetadata article = cited.article();
    StringBuilder place = new StringBuilder();
    if (!cited.passage().section().isEmpty()) {
      String path = String.join(" > ", cited.passage().section());
      place.append(Truncator.line(path, DiscordLimits.FIELD_NAME)).append('\n');
    }
    place
        .append(linked(article.title(), article.url(), DiscordLimits.FIELD_VALUE / 2))
        .append(", ")
        .append(ArticleAge.formatDate(article.asOf()));
    ArticleAge.stalenessNotice(article.asOf(), staleAfter, today)
        .ifPresent(notice -> place.append('\n').append(notice));
    return place.toString();
  }

  /** A line for each source, as many as fit. */
  static String sources(List<Source> sources, int most) {
    return MarkdownList.of(sources.stream().map(CitationMarkdown::source).toList(), most);
  }

  private static String source(Source source) {
    return source.publisher().map(name -> Truncator.line(name, TITLE) + ": ").orElse("")
        + linked(source.title(), source.url(), DiscordLimits.FIELD_VALUE / 2)
        + source.date().map(date -> " (" + Truncator.line(date, TITLE) + ")").orElse("");
  }

  /** The title as a link where it has one that fits. */
  static String linked(String title, Optional<String> url, int most) {
    return url.flatMap(MarkdownEscaper::address)
        .map(address -> "[" + Truncator.label(title, TITLE) + "](" + address + ")")
        .filter(link -> link.length() <= most)
        .orElseGet(() -> Truncator.line(title, TITLE));
  }
}
