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
import java.util.stream.Stream;
import parley.corpus.frontmatter.FrontMatter;
import parley.corpus.frontmatter.SharedSources;
import parley.corpus.model.Block;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.Section;
import parley.corpus.model.Source;
import parley.text.ClosestMatch;
import parley.text.Ellipsis;

/**
 * The sources of one article, from front matter, footnotes and the file all articles share, and the
 * citation marks that name them. Ids are case-insensitive, as footnote labels are in Markdown.
 */
public final class SourceRegistry {
  private final Map<String, FrontMatter.ListedSource> sourcesById = new LinkedHashMap<>();
  private final Set<String> citedIds = new LinkedHashSet<>();
  private final Set<String> unknownIds = new HashSet<>();
  private final SharedSources sharedSources;
  private final List<String> lines;
  private final boolean warnsOfUnresolved;
  private final DiagnosticCollector diagnostics;

  /**
   * A registry with the sources of the front matter.
   *
   * @param sharedSources what the front matter and citation marks may name besides
   * @param lines the lines of the file, to locate citation marks in
   */
  public SourceRegistry(
      FrontMatter frontMatter,
      SharedSources sharedSources,
      List<String> lines,
      DiagnosticCollector diagnostics) {
    this.sharedSources = sharedSources;
    this.lines = lines;
    this.warnsOfUnresolved = frontMatter.isPresent();
    this.diagnostics = diagnostics;
    frontMatter.sources().forEach(this::add);
    frontMatter.sharedSources().forEach(this::addShared);
  }

  private void addShared(FrontMatter.ListedId id) {
    Optional<FrontMatter.ListedSource> source = sharedSources.find(id.id());
    source.ifPresent(each -> add(new FrontMatter.ListedSource(each.source(), id.line())));
    if (source.isEmpty()) {
      warnUnknown(
          id.line(), "the source " + Ellipsis.truncate(id.id()) + " is defined nowhere", id.id());
    }
  }

  /** Warns of each id once, and of none where the shared sources are not known to the full. */
  private void warnUnknown(int line, String found, String id) {
    if (!sharedSources.isComplete() || !unknownIds.add(fold(id))) {
      return;
    }
    Stream<FrontMatter.ListedSource> known =
        Stream.concat(sourcesById.values().stream(), sharedSources.byId().values().stream());
    String file = sharedSources.fingerprint().isEmpty() ? "the front matter" : SharedSources.FILE;
    diagnostics.warn(
        line,
        found,
        ClosestMatch.find(id, known.map(each -> each.source().id()).distinct().toList())
            .map(match -> "did you mean [^" + match + "]?")
            .orElse("add the source to " + file + " or take the mark out"));
  }

  /** Adds a source; warns of an id that is already taken, and keeps the first. */
  public void add(FrontMatter.ListedSource source) {
    FrontMatter.ListedSource first = sourcesById.putIfAbsent(fold(source.source().id()), source);
    if (first != null) {
      diagnostics.warn(
          source.line(),
          "the source "
              + source.source().id()
              + " is given twice; line "
              + first.line()
              + " counts",
          "take one of them out or give it another id");
    }
  }

  /** All sources in file order. */
  public List<Source> all() {
    return sourcesById.values().stream().map(FrontMatter.ListedSource::source).toList();
  }

  /** Resolves the citation marks of a heading, which belong to no block. */
  public void cite(List<Block.CitationMark> marks, int line) {
    marks.forEach(mark -> resolve(mark, line));
  }

  /** A copy of the section in which every citation mark names a source, by its exact id. */
  public Section resolve(Section section) {
    List<Block> blocks = section.blocks().stream().map(this::resolve).toList();
    return new Section(section.path(), section.topics(), blocks, section.line());
  }

  /** Warns of sources that no mark has cited. Call it after all sections are resolved. */
  public void warnUncited() {
    if (!warnsOfUnresolved) {
      return;
    }
    sourcesById.forEach((id, source) -> {
      if (!citedIds.contains(id)) {
        diagnostics.warn(
            source.line(),
            "the source " + source.source().id() + " is never cited",
            "put [^" + source.source().id() + "] behind what it says, or take it out");
      }
    });
  }

  private Block resolve(Block block) {
    List<Block.CitationMark> marks = new ArrayList<>();
    for (Block.CitationMark mark : block.citationMarks()) {
      resolve(mark, block.line())
          .ifPresent(id -> marks.add(new Block.CitationMark(mark.offset(), id)));
    }
    return new Block(block.kind(), block.text(), marks, block.line(), block.faqQuestions());
  }

  private Optional<String> resolve(Block.CitationMark mark, int line) {
    String key = fold(mark.sourceId());
    if (!sourcesById.containsKey(key)) {
      sharedSources.find(mark.sourceId()).ifPresent(shared -> sourcesById.put(key, shared));
    }
    FrontMatter.ListedSource source = sourcesById.get(key);
    if (source != null) {
      citedIds.add(key);
      return Optional.of(source.source().id());
    }
    if (warnsOfUnresolved) {
      warnUnknown(
          lineOf(mark, line),
          "the mark [^" + Ellipsis.truncate(mark.sourceId()) + "] names no source",
          mark.sourceId());
    }
    return Optional.empty();
  }

  // A block knows its first line only; the mark may be some lines below.
  private int lineOf(Block.CitationMark mark, int blockLine) {
    String markText = "[^" + mark.sourceId() + "]";
    for (int i = Math.max(0, blockLine - 1); i < lines.size(); i++) {
      if (lines.get(i).contains(markText)) {
        return i + 1;
      }
    }
    return blockLine;
  }

  private static String fold(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
