package parley.console.view;

import java.time.LocalDate;
import java.util.List;
import parley.answer.Answer;
import parley.answer.ArticleAge;
import parley.answer.CitedPassage;
import parley.answer.SnippetExtractor;
import parley.config.Settings;
import parley.config.Topic;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Source;
import parley.search.index.Suggestion;
import parley.text.Span;

/** An answer for people: what came of the question, the passages, where they come from. */
public final class AnswerView {
  /** Length from which the passages after the best one are shortened. */
  private static final int SHORT = 320;

  private final TextLayout page;
  private final Settings settings;
  private final LocalDate today;

  public AnswerView(TextLayout page, Settings settings, LocalDate today) {
    this.page = page;
    this.settings = settings;
    this.today = today;
  }

  /** Adds the whole answer. */
  public void add(Answer answer) {
    addAfter(answer, 0);
  }

  /**
   * Adds the answer without the passages that were shown before, of which there are {@code seen}.
   */
  public void addAfter(Answer answer, int seen) {
    switch (answer) {
      case Answer.Answered answered -> answered(answered, seen);
      case Answer.NotCovered notCovered -> notCovered(notCovered);
      case Answer.Unclear unclear -> unclear(unclear);
    }
  }

  private void answered(Answer.Answered answered, int seen) {
    if (seen == 0) {
      outcome(answered);
    }
    for (CitedPassage cited : answered.passages().subList(seen, answered.passages().size())) {
      page.blank();
      passage(cited);
    }
  }

  private void outcome(Answer.Answered answered) {
    int count = answered.passages().size();
    switch (answered.certainty()) {
      case SURE -> {
        page.add(
            StyledText.of(
                count == 1
                    ? "Found in the articles."
                    : "Found in the articles: " + count + " passages, best first.",
                TextStyle.STRONG));
        didYouMean(answered);
      }
      case CLOSEST -> {
        page.add(StyledText.of("The articles may not answer this.", TextStyle.STRONG));
        didYouMean(answered);
        page.add(
            count == 1
                ? "This is the closest passage they have:"
                : "These are the closest " + count + " passages they have:");
      }
    }
  }

  private void notCovered(Answer.NotCovered answer) {
    String where =
        answer
            .question()
            .topic()
            .map(name -> "The articles on " + label(name) + " do")
            .orElse("The articles do");
    page.add(StyledText.of(where + " not cover this question.", TextStyle.STRONG));
    didYouMean(answer);
    related(answer.related());
  }

  private void unclear(Answer.Unclear answer) {
    page.add(StyledText.of("There is nothing to look for in this question.", TextStyle.STRONG));
    page.add("Please ask with the words that matter: names, places, dates, things.");
    didYouMean(answer);
    related(answer.related());
  }

  private void didYouMean(Answer answer) {
    answer
        .didYouMean()
        .ifPresent(text -> page.add(StyledText.of("Did you mean: ").plus(text, TextStyle.STRONG)));
  }

  private void related(List<Suggestion> related) {
    if (related.isEmpty()) {
      return;
    }
    page.blank().add("What they do cover:");
    String title = "";
    for (Suggestion suggestion : related) {
      if (!suggestion.title().equals(title)) {
        page.add(StyledText.of(suggestion.title(), TextStyle.QUIET));
      }
      title = suggestion.title();
      page.add(" - ", StyledText.of(suggestion.question()));
    }
  }

  private void passage(CitedPassage cited) {
    String label = cited.rank() + ". ";
    String indent = " ".repeat(label.length());
    Span shown =
        cited.rank() == 1
            ? SnippetExtractor.wholePassage(cited)
            : SnippetExtractor.extract(cited, SHORT);
    String front = label;
    for (StyledText line : HighlightedText.of(cited, shown)) {
      page.add(front, line);
      front = indent;
    }
    page.blank();
    ArticleMetadata article = cited.article();
    if (!cited.passage().section().isEmpty()) {
      page.add(
          indent, StyledText.of(String.join(" > ", cited.passage().section()), TextStyle.STRONG));
    }
    page.add(indent, StyledText.of(article.title() + ", " + ArticleAge.formatDate(article.asOf())));
    ArticleAge.stalenessNotice(article.asOf(), settings.answer().staleAfter(), today)
        .ifPresent(notice -> page.add(indent, StyledText.of(notice, TextStyle.NOTICE)));
    article
        .url()
        .ifPresent(url -> page.addUnbroken(indent.length(), StyledText.of(url, TextStyle.QUIET)));
    cited.sources().forEach(source -> source(source, indent));
  }

  private void source(Source source, String indent) {
    StyledText line =
        StyledText.of(source.publisher().map(name -> name + ": ").orElse("") + source.title())
            .plus(source.date().map(date -> " (" + date + ")").orElse(""), TextStyle.PLAIN);
    page.add(indent + "- ", line);
    source
        .url()
        .ifPresent(
            url -> page.addUnbroken(indent.length() + 2, StyledText.of(url, TextStyle.QUIET)));
  }

  private String label(String topic) {
    return settings.topics().stream()
        .filter(known -> known.name().equals(topic))
        .map(Topic::label)
        .findFirst()
        .map(label -> '"' + label + '"')
        .orElse(topic);
  }
}
