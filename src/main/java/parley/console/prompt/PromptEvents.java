package parley.console.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.answer.Answer;
import parley.answer.CitedPassage;
import parley.answer.LatestWording;
import parley.answer.timeline.Latest;
import parley.answer.timeline.TimelinePage;
import parley.answer.timeline.TimelineRequest;
import parley.answer.timeline.TimelineWording;
import parley.config.Settings;
import parley.config.Topic;
import parley.console.terminal.ConsoleIo;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.console.view.AnswerView;
import parley.console.view.TimelineView;
import parley.library.KnowledgeBase;

/** The commands of the prompt for dated events: {@code timeline}, {@code latest}, {@code open}. */
final class PromptEvents {
  static final String OPEN_HINT = "Type open and a number of the list for its passage.";

  private static final Pattern TIMELINE = Pattern.compile("(?i)timeline(?: (.*))?");
  private static final Pattern OPEN = Pattern.compile("(?i)open (\\d{1,4})");

  private final ConsoleIo io;
  private final Settings settings;
  private final KnowledgeBase knowledgeBase;
  private final Consumer<CitedPassage> onOpened;

  /** Passages of the list shown last, in its order; empty where an event has none. */
  private List<Optional<String>> listedPassages = List.of();

  /**
   * @param onOpened told of each passage that is opened
   */
  PromptEvents(
      ConsoleIo io,
      Settings settings,
      KnowledgeBase knowledgeBase,
      Consumer<CitedPassage> onOpened) {
    this.io = io;
    this.settings = settings;
    this.knowledgeBase = knowledgeBase;
    this.onOpened = onOpened;
  }

  /** Runs a line if it is one of the commands; a timeline of what is no date is a question. */
  boolean handle(String line, Optional<Topic> topic) {
    Matcher timeline = TIMELINE.matcher(line);
    Matcher open = OPEN.matcher(line);
    if (timeline.matches()) {
      return showTimeline(Optional.ofNullable(timeline.group(1)).orElse(""), topic);
    }
    if (open.matches()) {
      openPassage(Integer.parseInt(open.group(1)));
      return true;
    }
    if (line.toLowerCase(Locale.ROOT).equals("latest")) {
      showLatest(topic);
      return true;
    }
    return false;
  }

  /** Whether an answer is a list of events. */
  static boolean isOf(Answer answer) {
    return answer instanceof Answer.Answered answered && answered.events().isPresent();
  }

  /** Lets the passages of an answer's events be opened by their numbers. */
  void remember(Answer answer) {
    if (answer instanceof Answer.Answered answered && answered.events().isPresent()) {
      listedPassages =
          answered.events().get().entries().stream().map(TimelinePage.Entry::passageId).toList();
    }
  }

  private boolean showTimeline(String period, Optional<Topic> topic) {
    TimelineRequest request =
        TimelineRequest.ofPeriod(period, Optional.empty(), topic.map(Topic::name));
    return switch (request.resolve(settings.topics(), io.today())) {
      case TimelineRequest.Refused _ -> false;
      case TimelineRequest.Resolved resolved -> {
        TimelinePage page = knowledgeBase.timeline(resolved.filter(), 0, Integer.MAX_VALUE);
        listedPassages = page.entries().stream().map(TimelinePage.Entry::passageId).toList();
        show(layout -> {
          if (page.total() == 0) {
            layout.add(
                TimelineWording.nothingFound(
                    request,
                    resolved.filter(),
                    knowledgeBase.timelineOverview(),
                    settings.topics(),
                    Optional.empty()));
          } else {
            new TimelineView(layout, settings.topics()).add(page);
            layout.addBlankLine().add(StyledText.of(OPEN_HINT, TextStyle.DIM));
          }
        });
        yield true;
      }
    };
  }

  private void showLatest(Optional<Topic> topic) {
    Latest latest = knowledgeBase.latest(topic.map(Topic::name), io.today(), Latest.MAX_ITEMS);
    listedPassages =
        latest.items().stream().map(item -> Optional.of(item.passage().passage().id())).toList();
    show(layout -> {
      if (latest.items().isEmpty()) {
        layout.add(LatestWording.nothingDated(latest, topic, io.today()));
      } else {
        new TimelineView(layout, settings.topics()).add(latest, topic, io.today());
        layout.addBlankLine().add(StyledText.of(OPEN_HINT, TextStyle.DIM));
      }
    });
  }

  private void openPassage(int number) {
    Optional<CitedPassage> passage =
        number >= 1 && number <= listedPassages.size()
            ? listedPassages.get(number - 1).flatMap(knowledgeBase::passage)
            : Optional.empty();
    passage.ifPresent(onOpened);
    show(layout -> {
      if (passage.isPresent()) {
        new AnswerView(layout, settings, io.today()).addPassage(passage.get());
      } else if (listedPassages.isEmpty()) {
        layout.add("There is no list to open a passage of: type timeline or latest first.");
      } else {
        layout.add("The list goes from 1 to " + listedPassages.size() + ", for example: open 1");
      }
    });
  }

  private void show(Consumer<TextLayout> content) {
    TextLayout layout = io.newLayout();
    content.accept(layout);
    io.show(layout);
  }
}
