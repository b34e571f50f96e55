package parley.console.view;

import java.time.LocalDate;
import java.util.List;
import parley.answer.Answer;
import parley.answer.AnswerWording;
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

/** Renders answers as text: the outcome, the passages and their citations. */
public final class AnswerView {
  private final TextLayout layout;
  private final Settings settings;
  private final LocalDate today;

  public AnswerView(TextLayout layout, Settings settings, LocalDate today) {
    this.layout = layout;
    this.settings = settings;
    this.today = today;
  }

  /** Adds the whole answer. */
  public void add(Answer answer) {
    addRemaining(answer, 0);
  }

  /** Adds the answer without its first {@code shownCount} passages, which were shown before. */
  public void addRemaining(Answer answer, int shownCount) {
    switch (answer) {
      case Answer.Answered answered -> addAnswered(answered, shownCount);
      case Answer.NotCovered notCovered -> addNotCovered(notCovered);
      case Answer.Unclear unclear -> addUnclear(unclear);
    }
  }

  private void addAnswered(Answer.Answered answered, int shownCount) {
    if (shownCount == 0) {
      addOutcome(answered);
    }
    for (CitedPassage cited : answered.passages().subList(shownCount, answered.passages().size())) {
      layout.addBlankLine();
      addPassage(cited);
    }
  }

  private void addOutcome(Answer.Answered answered) {
    int count = answered.passages().size();
    switch (answered.certainty()) {
      case SURE -> {
        layout.add(
            StyledText.of(
                count == 1
                    ? "Found in the articles."
                    : "Found in the articles: " + count + " passages, best first.",
                TextStyle.BOLD));
        addDidYouMean(answered);
      }
      case CLOSEST -> {
        layout.add(
            StyledText.of(
                answered
                    .articlesEnd()
                    .map(AnswerWording::articlesEnd)
                    .orElse(AnswerWording.MAY_NOT_ANSWER),
                TextStyle.BOLD));
        addDidYouMean(answered);
        layout.add(
            answered.articlesEnd().isPresent()
                ? AnswerWording.NEWEST_PASSAGES
                : AnswerWording.closestPassages(count));
      }
    }
  }

  private void addNotCovered(Answer.NotCovered answer) {
    layout.add(
        StyledText.of(
            AnswerWording.notCovered(answer.question().topic().map(this::quotedTopicLabel)),
            TextStyle.BOLD));
    addDidYouMean(answer);
    addRelated(answer.relatedQuestions());
  }

  private void addUnclear(Answer.Unclear answer) {
    layout.add(StyledText.of(AnswerWording.NOTHING_TO_SEARCH, TextStyle.BOLD));
    layout.add(AnswerWording.ASK_WITH_KEYWORDS);
    addDidYouMean(answer);
    addRelated(answer.relatedQuestions());
  }

  private void addDidYouMean(Answer answer) {
    answer
        .didYouMean()
        .ifPresent(text ->
            layout.add(StyledText.of(AnswerWording.DID_YOU_MEAN).plus(text, TextStyle.BOLD)));
  }

  private void addRelated(List<Suggestion> related) {
    if (related.isEmpty()) {
      return;
    }
    layout.addBlankLine().add(AnswerWording.SUGGESTIONS_HEADING);
    String title = "";
    for (Suggestion suggestion : related) {
      if (!suggestion.title().equals(title)) {
        layout.add(StyledText.of(suggestion.title(), TextStyle.DIM));
      }
      title = suggestion.title();
      layout.add(" - ", StyledText.of(suggestion.question()));
    }
  }

  private void addPassage(CitedPassage cited) {
    String label = cited.rank() + ". ";
    String indent = " ".repeat(label.length());
    Span snippet =
        cited.rank() == 1
            ? SnippetExtractor.wholePassage(cited)
            : SnippetExtractor.extract(cited, SnippetExtractor.MAX_SNIPPET_LENGTH);
    String prefix = label;
    for (StyledText line : HighlightedText.format(cited, snippet)) {
      layout.add(prefix, line);
      prefix = indent;
    }
    layout.addBlankLine();
    ArticleMetadata article = cited.article();
    if (!cited.passage().headingPath().isEmpty()) {
      layout.add(
          indent, StyledText.of(String.join(" > ", cited.passage().headingPath()), TextStyle.BOLD));
    }
    layout.add(
        indent, StyledText.of(article.title() + ", " + ArticleAge.formatDate(article.asOf())));
    ArticleAge.stalenessNotice(article.asOf(), settings.answer().staleAfter(), today)
        .ifPresent(notice -> layout.add(indent, StyledText.of(notice, TextStyle.WARNING)));
    article
        .url()
        .ifPresent(url -> layout.addUnwrapped(indent.length(), StyledText.of(url, TextStyle.DIM)));
    cited.sources().forEach(source -> addSource(source, indent));
  }

  private void addSource(Source source, String indent) {
    StyledText line =
        StyledText.of(source.publisher().map(name -> name + ": ").orElse("") + source.title())
            .plus(source.date().map(date -> " (" + date + ")").orElse(""), TextStyle.PLAIN)
            .plus(
                AnswerWording.sourceKind(source).map(kind -> ", " + kind).orElse(""),
                TextStyle.PLAIN);
    layout.add(indent + "- ", line);
    source
        .url()
        .ifPresent(
            url -> layout.addUnwrapped(indent.length() + 2, StyledText.of(url, TextStyle.DIM)));
  }

  private String quotedTopicLabel(String topic) {
    return Topic.findLabel(settings.topics(), topic).map(label -> '"' + label + '"').orElse(topic);
  }
}
