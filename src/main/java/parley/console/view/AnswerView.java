package parley.console.view;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import parley.answer.Answer;
import parley.answer.AnswerWording;
import parley.answer.CitedPassage;
import parley.answer.SnippetExtractor;
import parley.answer.conversation.SmallTalk;
import parley.config.Settings;
import parley.config.Topic;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.search.index.Suggestion;
import parley.text.Span;

/** Renders answers as text: the outcome, the passages and their citations. */
public final class AnswerView {
  private final TextLayout layout;
  private final Settings settings;
  private final LocalDate today;
  private final boolean showsSources;
  private final Function<SmallTalk.Pointer, String> commandNames;

  public AnswerView(TextLayout layout, Settings settings, LocalDate today) {
    this(layout, settings, today, false, ShellCommands::name);
  }

  private AnswerView(
      TextLayout layout,
      Settings settings,
      LocalDate today,
      boolean showsSources,
      Function<SmallTalk.Pointer, String> commandNames) {
    this.layout = layout;
    this.settings = settings;
    this.today = today;
    this.showsSources = showsSources;
    this.commandNames = commandNames;
  }

  /** This view with all sources under each passage. */
  public AnswerView withSources() {
    return new AnswerView(layout, settings, today, true, commandNames);
  }

  /** This view with what is typed, at a prompt for instance, to read on about small talk. */
  public AnswerView withCommandNames(Function<SmallTalk.Pointer, String> names) {
    return new AnswerView(layout, settings, today, showsSources, names);
  }

  /** Adds the whole answer. */
  public void add(Answer answer) {
    addRemaining(answer, 0);
  }

  /** Adds the answer with its best passage only. */
  public void addBest(Answer answer) {
    if (answer instanceof Answer.Answered answered) {
      addAnswered(answered, 0, 1);
    } else {
      add(answer);
    }
  }

  /** Adds the passage after the first {@code shownCount}, which were shown before. */
  public void addNext(Answer.Answered answered, int shownCount) {
    addAnswered(answered, shownCount, shownCount + 1);
  }

  /** Adds the answer without its first {@code shownCount} passages, which were shown before. */
  public void addRemaining(Answer answer, int shownCount) {
    switch (answer) {
      case Answer.Answered answered ->
          addAnswered(answered, shownCount, answered.passages().size());
      case Answer.NotCovered notCovered -> addNotCovered(notCovered);
      case Answer.Unclear unclear -> addUnclear(unclear);
      case Answer.AboutBot aboutBot ->
          layout.add(
              AnswerWording.smallTalk(
                  aboutBot.reply(), commandNames.apply(aboutBot.reply().pointer())));
    }
  }

  /** Adds all sources of a passage, under the line that cites it. */
  public void addSources(CitedPassage cited) {
    CitationView citations = citations();
    citations.addLocation(cited, "");
    if (cited.sources().isEmpty()) {
      layout.add("This passage names no sources.");
    }
    citations.addSources(cited, "");
  }

  private void addAnswered(Answer.Answered answered, int from, int to) {
    if (from == 0 && answered.events().isPresent()) {
      if (answered.certainty() == Answer.Certainty.CLOSEST) {
        layout.add(StyledText.of(AnswerWording.MAY_NOT_ANSWER, TextStyle.BOLD));
        addDidYouMean(answered);
      }
      new TimelineView(layout, settings.topics()).add(answered.events().get());
    } else if (from == 0) {
      addOutcome(answered);
    }
    for (CitedPassage cited : answered.passages().subList(from, to)) {
      layout.addBlankLine();
      addPassage(cited);
    }
  }

  private void addOutcome(Answer.Answered answered) {
    int count = answered.passages().size();
    AnswerWording.ageOfNewest(answered.question().text(), answered.passages(), today)
        .ifPresent(age -> layout.add(StyledText.of(age, TextStyle.BOLD)));
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
    addRelated(answer);
  }

  private void addUnclear(Answer.Unclear answer) {
    layout.add(StyledText.of(AnswerWording.NOTHING_TO_SEARCH, TextStyle.BOLD));
    layout.add(AnswerWording.ASK_WITH_KEYWORDS);
    addDidYouMean(answer);
    addRelated(answer);
  }

  private void addDidYouMean(Answer answer) {
    answer
        .didYouMean()
        .ifPresent(text ->
            layout.add(StyledText.of(AnswerWording.DID_YOU_MEAN).plus(text, TextStyle.BOLD)));
  }

  private void addRelated(Answer answer) {
    List<Suggestion> related = answer.relatedQuestions();
    if (related.isEmpty()) {
      return;
    }
    layout.addBlankLine().add(AnswerWording.suggestionsHeading(answer));
    String title = "";
    for (Suggestion suggestion : related) {
      if (!suggestion.title().equals(title)) {
        layout.add(StyledText.of(suggestion.title(), TextStyle.DIM));
      }
      title = suggestion.title();
      layout.add(" - ", StyledText.of(suggestion.question()));
    }
  }

  /** Adds a passage with its citation. */
  public void addPassage(CitedPassage cited) {
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
    CitationView citations = citations();
    citations.addLocation(cited, indent);
    if (showsSources) {
      citations.addSources(cited, indent);
    } else {
      citations.addBestSources(cited, indent);
    }
  }

  private CitationView citations() {
    return new CitationView(layout, settings.answer().staleAfter(), today, showsSources);
  }

  private String quotedTopicLabel(String topic) {
    return Topic.findLabel(settings.topics(), topic).map(label -> '"' + label + '"').orElse(topic);
  }
}
