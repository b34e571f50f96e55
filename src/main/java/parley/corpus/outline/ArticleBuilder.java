package parley.corpus.outline;

import java.time.LocalDate;
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
 * Builds the sections of an article from headings and blocks in file order: nests the headings,
 * detects the title among them and resolves the topics of each section.
 */
public final class ArticleBuilder {
  private final FrontMatter frontMatter;
  private final TopicClassifier topicClassifier;
  private final DiagnosticCollector diagnostics;

  private final Deque<Heading> openHeadings = new ArrayDeque<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private int firstBlockWithoutFaq;
  private Optional<String> detectedTitle = Optional.empty();
  private Optional<String> detectedAuthor = Optional.empty();
  private Optional<LocalDate> detectedDate = Optional.empty();

  /**
   * A heading of a file.
   *
   * @param level from 1, the outermost
   * @param title its text; empty for the article's own title
   * @param topics the topics it names; empty to inherit, an empty list for a section without topics
   * @param line line in the file, from 1
   */
  public record Heading(int level, String title, Optional<List<String>> topics, int line) {}

  /** A builder for one article; without topics in the front matter the classifier decides. */
  public ArticleBuilder(
      FrontMatter frontMatter, TopicClassifier topicClassifier, DiagnosticCollector diagnostics) {
    this.frontMatter = frontMatter;
    this.topicClassifier = topicClassifier;
    this.diagnostics = diagnostics;
  }

  /**
   * Begins a section. The first heading of level 1 becomes the title if there is none yet; a
   * heading of level 1 that repeats the title begins no section of that name.
   */
  public void addHeading(Heading heading) {
    endSection(heading.level());
    while (!openHeadings.isEmpty() && openHeadings.getLast().level() >= heading.level()) {
      openHeadings.removeLast();
    }
    openHeadings.addLast(isTitle(heading) ? withoutTitle(heading) : heading);
  }

  /** Adds a block to the current section; one without text is ignored. */
  public void addBlock(Block block) {
    if (!block.text().isEmpty()) {
      blocks.add(block);
    }
  }

  /** Attaches FAQ questions to the blocks since the heading or since the previous FAQ questions. */
  public void addFaq(List<String> questions, int line) {
    if (firstBlockWithoutFaq == blocks.size()) {
      diagnostics.warn(
          line, "there is no text above these questions", "write them under the text that answers");
    }
    while (firstBlockWithoutFaq < blocks.size()) {
      blocks.set(
          firstBlockWithoutFaq, blocks.get(firstBlockWithoutFaq).withFaqQuestions(questions));
      firstBlockWithoutFaq++;
    }
  }

  /** Sets the title that the body states outside of its headings. */
  public void setTitle(String title) {
    detectedTitle = Optional.of(title);
  }

  /** Sets author and date that the body states. */
  public void setByline(Optional<String> author, Optional<LocalDate> date) {
    detectedAuthor = author;
    detectedDate = date;
  }

  /** The title of the front matter, else of the body. */
  public Optional<String> title() {
    return frontMatter.title().or(() -> detectedTitle);
  }

  /** The author of the front matter, else of the body. */
  public Optional<String> author() {
    return frontMatter.author().or(() -> detectedAuthor);
  }

  /** The date of the front matter, else of the body. */
  public Optional<LocalDate> asOf() {
    return frontMatter.asOf().or(() -> detectedDate);
  }

  /** Ends the last section; gives all sections that hold text. */
  public List<Section> buildSections() {
    endSection(0);
    return List.copyOf(sections);
  }

  private boolean isTitle(Heading heading) {
    if (heading.level() != 1) {
      return false;
    }
    if (title().isEmpty()) {
      detectedTitle = Optional.of(heading.title());
    }
    return title().filter(heading.title()::equalsIgnoreCase).isPresent();
  }

  private static Heading withoutTitle(Heading heading) {
    return new Heading(heading.level(), "", heading.topics(), heading.line());
  }

  private void endSection(int nextLevel) {
    if (!blocks.isEmpty()) {
      List<String> path =
          openHeadings.stream().map(Heading::title).filter(title -> !title.isEmpty()).toList();
      int line = openHeadings.isEmpty() ? blocks.getFirst().line() : openHeadings.getLast().line();
      sections.add(new Section(path, resolveTopics(path), blocks, line));
      blocks.clear();
      firstBlockWithoutFaq = 0;
    } else if (!openHeadings.isEmpty()
        && !openHeadings.getLast().title().isEmpty()
        && openHeadings.getLast().level() >= nextLevel) {
      diagnostics.warn(
          openHeadings.getLast().line(),
          "there is no text under \"" + Ellipsis.truncate(openHeadings.getLast().title()) + "\"",
          "write some or take the heading out");
    }
  }

  private List<String> resolveTopics(List<String> path) {
    for (Iterator<Heading> innermostFirst = openHeadings.descendingIterator();
        innermostFirst.hasNext(); ) {
      Optional<List<String>> headingTopics = innermostFirst.next().topics();
      if (headingTopics.isPresent()) {
        return headingTopics.get();
      }
    }
    return frontMatter.topics().isEmpty() ? topicClassifier.classify(path) : frontMatter.topics();
  }
}
