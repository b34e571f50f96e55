package parley.console.view;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import parley.answer.AnswerWording;
import parley.answer.ArticleAge;
import parley.answer.CitedPassage;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Source;

/**
 * Renders where a passage is from.
 *
 * @param staleAfter age of an article's date from which its age is shown
 * @param showsSources whether all sources are listed, with their addresses where there are no links
 */
record CitationView(TextLayout layout, Period staleAfter, LocalDate today, boolean showsSources) {
  /** Sources named where not all are listed. */
  private static final int MAX_NAMED_SOURCES = 2;

  /** One line: heading and article, linked where the terminal can, and the article's date. */
  void addLocation(CitedPassage cited, String indent) {
    ArticleMetadata article = cited.article();
    List<String> headings = cited.passage().headingPath();
    String location =
        headings.isEmpty() || headings.getLast().equals(article.title())
            ? article.title()
            : headings.getLast() + " - " + article.title();
    layout.add(
        indent,
        StyledText.of(location, TextStyle.BOLD, article.url())
            .plus(", " + ArticleAge.format(article.asOf(), staleAfter, today), TextStyle.PLAIN));
    if (showsSources && !layout.hasLinks()) {
      article.url().ifPresent(url -> addUrl(url, indent));
    }
  }

  /** One line that names the best sources; all of them are listed on request. */
  void addBestSources(CitedPassage cited, String indent) {
    List<Source> sources = cited.sources();
    if (sources.isEmpty()) {
      return;
    }
    StyledText line = StyledText.of(sources.size() == 1 ? "Source: " : "Sources: ");
    for (int i = 0; i < Math.min(sources.size(), MAX_NAMED_SOURCES); i++) {
      Source source = sources.get(i);
      line =
          line.plus(i == 0 ? "" : ", ", TextStyle.PLAIN)
              .plus(
                  StyledText.of(
                      source.publisher().orElse(source.title()), TextStyle.PLAIN, source.url()));
    }
    int more = sources.size() - MAX_NAMED_SOURCES;
    layout.add(indent, line.plus(more > 0 ? " + " + more + " more" : "", TextStyle.PLAIN));
  }

  /** Each source with its link. */
  void addSources(CitedPassage cited, String indent) {
    cited.sources().forEach(source -> addSource(source, indent));
  }

  private void addSource(Source source, String indent) {
    StyledText line =
        StyledText.of(source.publisher().map(name -> name + ": ").orElse(""))
            .plus(StyledText.of(source.title(), TextStyle.PLAIN, source.url()))
            .plus(source.date().map(date -> " (" + date + ")").orElse(""), TextStyle.PLAIN)
            .plus(
                AnswerWording.sourceKind(source).map(kind -> ", " + kind).orElse(""),
                TextStyle.PLAIN);
    layout.add(indent + "- ", line);
    if (!layout.hasLinks()) {
      source.url().ifPresent(url -> addUrl(url, indent + "  "));
    }
  }

  private void addUrl(String url, String indent) {
    layout.addUnwrapped(indent.length(), StyledText.of(url, TextStyle.DIM));
  }
}
