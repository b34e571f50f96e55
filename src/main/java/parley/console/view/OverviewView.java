package parley.console.view;

import java.util.List;
import parley.config.Topic;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.console.terminal.TextStyle;
import parley.library.TopicOverview;

/** Renders the list of topics, and the articles and sections on a topic. */
public final class OverviewView {
  private final TextLayout layout;

  public OverviewView(TextLayout layout) {
    this.layout = layout;
  }

  /** Adds the list of topics. */
  public void add(List<Topic> topics) {
    int nameWidth = topics.stream().mapToInt(topic -> topic.name().length()).max().orElse(0);
    for (Topic topic : topics) {
      String label = topic.name() + " ".repeat(nameWidth + 2 - topic.name().length());
      layout.add(
          label, StyledText.of(topic.label()).plus(": " + topic.description(), TextStyle.DIM));
    }
  }

  /** Adds the articles and sections on a topic. */
  public void add(TopicOverview overview) {
    layout.add(StyledText.of(overview.label(), TextStyle.BOLD));
    layout.add(overview.description());
    for (TopicOverview.Entry entry : overview.entries()) {
      layout.addBlankLine().add(StyledText.of(entry.title(), TextStyle.BOLD));
      entry.sections().forEach(part -> layout.add(" - ", StyledText.of(part.heading())));
    }
    if (overview.entries().isEmpty()) {
      layout.addBlankLine().add("There are no articles on it.");
    }
  }
}
