package parley.console;

import java.util.List;
import parley.config.Topic;
import parley.console.page.Look;
import parley.console.page.Page;
import parley.console.page.Styled;
import parley.library.TopicOverview;

/** The topics there are, and what there is on one of them. */
final class OverviewPage {
  private final Page page;

  OverviewPage(Page page) {
    this.page = page;
  }

  void add(List<Topic> topics) {
    int widest = topics.stream().mapToInt(topic -> topic.name().length()).max().orElse(0);
    for (Topic topic : topics) {
      String label = topic.name() + " ".repeat(widest + 2 - topic.name().length());
      page.add(label, Styled.of(topic.label()).plus(": " + topic.description(), Look.QUIET));
    }
  }

  void add(TopicOverview overview) {
    page.add(Styled.of(overview.label(), Look.STRONG));
    page.add(overview.description());
    for (TopicOverview.Entry entry : overview.entries()) {
      page.blank().add(Styled.of(entry.title(), Look.STRONG));
      entry.sections().forEach(part -> page.add(" - ", Styled.of(part.heading())));
    }
    if (overview.entries().isEmpty()) {
      page.blank().add("There are no articles on it.");
    }
  }
}
