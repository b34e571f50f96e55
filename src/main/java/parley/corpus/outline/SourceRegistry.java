package parley.corpus.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.corpus.frontmatter.FrontMatter;
import parley.corpus.model.Block;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.Section;
import parley.corpus.model.Source;
import parley.text.ClosestMatch;
import parley.text.Ellipsis;

/**
 * The sources of one article, from front matter and footnotes, and the marks that name them. Ids
 * are told apart without regard to case, as footnotes are in Markdown.
 */
public final class SourceRegistry {
  private final Map<String, FrontMatter.ListedSource> listed = new LinkedHashMap<>();
  private final Set<String> cited = new LinkedHashSet<>();
  private final Set<String> unknown = new HashSet<>();
  private final List<String> lines;
  private final boolean strict;
  private final DiagnosticCollector problems;

  /**
   * Begins with the sources of the front matter.
   *
   * @param lines the lines of the file, to find marks in
   */
  public SourceRegistry(FrontMatter front, List<String> lines, DiagnosticCollector problems) {
    this.lines = lines;
    this.strict = front.present();
    this.problems = problems;
    front.sources().forEach(this::define);
  }

  /** Adds a source; the first of two with one id counts. */
  public void define(FrontMatter.ListedSource source) {
    FrontMatter.ListedSource first = listed.putIfAbsent(fold(source.source().id()), source);
    if (first != null) {
      problems.warn(
          source.line(),
          "the source "
              + source.source().id()
              + " is given twice; line "
              + first.line()
              + " counts",
          "take one of them out or give it another id");
    }
  }

  public List<Source> all() {
    return listed.values().stream().map(FrontMatter.ListedSource::source).toList();
  }

  /** Notes the marks of a heading, which belong to no block. */
  public void cite(List<Block.Mark> marks, int line) {
    marks.forEach(mark -> resolve(mark, line));
  }

  /** The section with only those marks that name a source, each by the id of the source. */
  public Section resolve(Section section) {
    List<Block> blocks = section.blocks().stream().map(this::resolve).toList();
    return new Section(section.path(), section.topics(), blocks, section.line());
  }

  /** Warns of sources that no mark has named. To be called last. */
  public void warnOfUncited() {
    if (!strict) {
      return;
    }
    listed.forEach((id, source) -> {
      if (!cited.contains(id)) {
        problems.warn(
            source.line(),
            "the source " + source.source().id() + " is never cited",
            "put [^" + source.source().id() + "] behind what it says, or take it out");
      }
    });
  }

  private Block resolve(Block block) {
    List<Block.Mark> marks = new ArrayList<>();
    for (Block.Mark mark : block.marks()) {
      resolve(mark, block.line()).ifPresent(id -> marks.add(new Block.Mark(mark.offset(), id)));
    }
    return new Block(block.kind(), block.text(), marks, block.line(), block.asked());
  }

  private Optional<String> resolve(Block.Mark mark, int line) {
    FrontMatter.ListedSource source = listed.get(fold(mark.source()));
    if (source != null) {
      cited.add(fold(mark.source()));
      return Optional.of(source.source().id());
    }
    if (strict && unknown.add(fold(mark.source()))) {
      problems.warn(
          lineOf(mark, line),
          "the mark [^" + Ellipsis.of(mark.source()) + "] names no source",
          ClosestMatch.to(mark.source(), all().stream().map(Source::id).toList())
              .map(id -> "did you mean [^" + id + "]?")
              .orElse("add the source to the front matter or take the mark out"));
    }
    return Optional.empty();
  }

  // A block knows its first line only; the mark may stand some lines below.
  private int lineOf(Block.Mark mark, int blockLine) {
    String written = "[^" + mark.source() + "]";
    for (int i = Math.max(0, blockLine - 1); i < lines.size(); i++) {
      if (lines.get(i).contains(written)) {
        return i + 1;
      }
    }
    return blockLine;
  }

  private static String fold(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
