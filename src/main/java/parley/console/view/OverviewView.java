package parley.console.view;

import java.util.List;
import parley.config.Topic;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.library.TopicOverview;

/** The topics there are, and what there is on one of them. */
public final class OverviewView {
  private final TextLayout page;

  public OverviewView(TextLayout page) {
    this.page = page;
  }

  public void add(List<Topic> topics) {
    int widest = topics.stream().mapToInt(topic -> topic.name().length()).max().orElse(0);
    for (Topic topic : topics) {
      String label = topic.name() + " ".repeat(widest + 2 - topic.name().length());
      page.add(
          label, StyledText.of(topic.label()).plus(": " + topic.description(), TextStyle.QUIET));
    }
  }

  public void add(TopicOverview overview) {
    page.add(StyledText.of(overview.label(), TextStyle.STRONG));
    page.add(overview.description());
    for (TopicOverview.Entry entry : overview.entries()) {
      page.blank().add(StyledText.of(entry.title(), TextStyle.STRONG));
      entry.sections().forEach(part -> page.add(" - ", StyledText.of(part.heading())));
    }
    if (overview.entries().isEmpty()) {
      page.blank().add("There are no articles on it.");
    }
  }
}
