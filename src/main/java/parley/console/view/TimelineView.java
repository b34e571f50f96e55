package parley.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.LatestWording;
import parley.answer.timeline.DateRange;
import parley.answer.timeline.EventPassage;
import parley.answer.timeline.Latest;
import parley.answer.timeline.LatestItem;
import parley.answer.timeline.TimelinePage;
import parley.answer.timeline.TimelineWording;
import parley.config.Topic;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.corpus.model.ArticleMetadata;

/** Renders dated events as a numbered list: what was counted, then each with its passage. */
public final class TimelineView {
  private final TextLayout layout;
  private final List<Topic> topics;

  /**
   * @param topics the configured topics
   */
  public TimelineView(TextLayout layout, List<Topic> topics) {
    this.layout = layout;
    this.topics = List.copyOf(topics);
  }

  /** Adds events by date. */
  public void add(TimelinePage page) {
    int shown = page.entries().size();
    layout.add(
        StyledText.of(TimelineWording.counted(page, topics), TextStyle.BOLD)
            .plus(shown < page.total() ? " The first " + shown + ":" : "", TextStyle.PLAIN));
    layout.addBlankLine();
    int number = 1;
    for (TimelinePage.Entry entry : page.entries()) {
      addItem(
          number++,
          entry.event().date(),
          entry.event().title()
              + TimelineWording.details(entry.event().place(), entry.event().kind()),
          entry.event().article(),
          entry.passage());
    }
  }

  /** Adds the newest events and statements, and how old the articles are. */
  public void add(Latest latest, Optional<Topic> topic, LocalDate today) {
    layout.add(StyledText.of(LatestWording.age(latest, topic, today), TextStyle.BOLD));
    layout.addBlankLine();
    int number = 1;
    for (LatestItem item : latest.items()) {
      addItem(
          number++,
          item.date(),
          LatestWording.text(item),
          item.article(),
          Optional.of(item.passage()));
    }
  }

  private void addItem(
      int number,
      LocalDate date,
      String text,
      ArticleMetadata article,
      Optional<EventPassage> passage) {
    String label = number + ". ";
    layout.add(
        label,
        StyledText.of(DateRange.format(date) + ": ", TextStyle.BOLD).plus(text, TextStyle.PLAIN));
    List<String> location = new ArrayList<>();
    location.add(article.title());
    passage.ifPresent(found -> location.addAll(found.passage().headingPath()));
    layout.add(
        " ".repeat(label.length()),
        StyledText.of("in " + String.join(" > ", location), TextStyle.DIM));
  }
}
