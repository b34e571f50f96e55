package parley.corpus.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import parley.corpus.frontmatter.FrontMatter;
import parley.corpus.model.Block;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.Section;
import parley.corpus.model.TopicClassifier;
import parley.text.Ellipsis;

/**
 * Headings and blocks in the order of the file, made into sections: nests the headings, finds the
 * title among them, and settles the topics of each section.
 */
public final class ArticleBuilder {
  private final Optional<String> givenTitle;
  private final List<String> articleTopics;
  private final TopicClassifier rules;
  private final DiagnosticCollector problems;

  private final Deque<Heading> open = new ArrayDeque<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private int unasked;
  private Optional<String> foundTitle = Optional.empty();

  /**
   * A heading of a file.
   *
   * @param level 1 is the outermost
   * @param title its text; empty for the article's own title
   * @param topics the topics it names, empty where it names none (an empty list is a statement)
   * @param line line in the file, from 1
   */
  public record Heading(int level, String title, Optional<List<String>> topics, int line) {}

  public ArticleBuilder(FrontMatter front, TopicClassifier rules, DiagnosticCollector problems) {
    this.givenTitle = front.title();
    this.articleTopics = front.topics();
    this.rules = rules;
    this.problems = problems;
  }

  /**
   * Begins a section. The first of level 1 is the title if there is none; so is one equal to it.
   */
  public void heading(Heading heading) {
    endSection(heading.level());
    while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
      open.removeLast();
    }
    open.addLast(isTitle(heading) ? titleLevel(heading) : heading);
  }

  public void block(Block block) {
    if (!block.text().isEmpty()) {
      blocks.add(block);
    }
  }

  /**
   * Questions that the text answers from the heading, or from the questions before, down to here.
   */
  public void asked(List<String> questions, int line) {
    if (unasked == blocks.size()) {
      problems.warn(
          line, "there is no text above these questions", "write them under the text that answers");
    }
    while (unasked < blocks.size()) {
      blocks.set(unasked, blocks.get(unasked).withAsked(questions));
      unasked++;
    }
  }

  /** Sets the title where it stands apart from all headings. */
  public void title(String title) {
    foundTitle = Optional.of(title);
  }

  public Optional<String> title() {
    return givenTitle.or(() -> foundTitle);
  }

  /** All sections that hold text; ends the last one. */
  public List<Section> sections() {
    endSection(0);
    return List.copyOf(sections);
  }

  private boolean isTitle(Heading heading) {
    if (heading.level() != 1) {
      return false;
    }
    if (title().isEmpty()) {
      foundTitle = Optional.of(heading.title());
    }
    return title().filter(heading.title()::equalsIgnoreCase).isPresent();
  }

  private static Heading titleLevel(Heading heading) {
    return new Heading(heading.level(), "", heading.topics(), heading.line());
  }

  private void endSection(int nextLevel) {
    if (!blocks.isEmpty()) {
      List<String> path =
          open.stream().map(Heading::title).filter(title -> !title.isEmpty()).toList();
      int line = open.isEmpty() ? blocks.getFirst().line() : open.getLast().line();
      sections.add(new Section(path, topics(path), blocks, line));
      blocks.clear();
      unasked = 0;
    } else if (!open.isEmpty()
        && !open.getLast().title().isEmpty()
        && open.getLast().level() >= nextLevel) {
      problems.warn(
          open.getLast().line(),
          "there is no text under \"" + Ellipsis.of(open.getLast().title()) + "\"",
          "write some or take the heading out");
    }
  }

  private List<String> topics(List<String> path) {
    for (Iterator<Heading> inner = open.descendingIterator(); inner.hasNext(); ) {
      Optional<List<String>> named = inner.next().topics();
      if (named.isPresent()) {
        return named.get();
      }
    }
    return articleTopics.isEmpty() ? rules.topicsOf(path) : articleTopics;
  }
}
