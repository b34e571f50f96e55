package parley.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.corpus.model.Block;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.model.Section;
import parley.text.ClosestMatch;
import parley.text.Ellipsis;
import parley.text.Sha256;
import parley.text.Span;
import parley.text.Whitespace;

/** Finds the texts of a sidecar's entries in an article, and attaches their questions. */
final class SidecarMatcher {
  private static final int HASH_LENGTH = 12;
  private static final String PATH_SEPARATOR = " > ";

  private final String title;
  private final DiagnosticCollector diagnostics;
  private final List<Section> sections;
  private final int[] firstFreeBlock;
  private final Map<Integer, String> hashes = new HashMap<>();

  /**
   * A matcher for one article.
   *
   * @param title of the article, which stands for its text before the first heading
   * @param diagnostics takes warnings of the sidecar's lines
   */
  SidecarMatcher(String title, List<Section> sections, DiagnosticCollector diagnostics) {
    this.title = title;
    this.diagnostics = diagnostics;
    this.sections = new ArrayList<>(sections);
    this.firstFreeBlock = new int[sections.size()];
  }

  /** Attaches all questions. Warns of texts that are gone or have changed. */
  void attach(FaqSidecar sidecar) {
    sidecar.entries().forEach(this::attach);
  }

  /** The sections with all questions. */
  List<Section> sections() {
    return List.copyOf(sections);
  }

  /** The hash of each entry's text as it is now, by the line of its heading. */
  Map<Integer, String> hashes() {
    return Map.copyOf(hashes);
  }

  private void attach(FaqSidecar.Entry entry) {
    List<Integer> candidates = findSections(entry.heading());
    if (candidates.isEmpty()) {
      diagnostics.warn(
          entry.line(),
          "the article has no heading \"" + Ellipsis.truncate(entry.heading()) + "\"",
          ClosestMatch.find(entry.heading(), headings().toList())
              .map(heading -> "did you mean \"" + heading + "\"?")
              .orElse("write a heading of the article, or take the questions out"));
      return;
    }
    for (int section : candidates) {
      int start = firstFreeBlock[section];
      OptionalInt end = findEnd(entry, section);
      if (end.isPresent()) {
        firstFreeBlock[section] = end.getAsInt();
        attach(entry, section, new Span(start, end.getAsInt()));
        return;
      }
    }
    diagnostics.warn(
        entry.line(),
        entry
            .opening()
            .map(words ->
                "no paragraph under this heading begins with \"" + Ellipsis.truncate(words) + "\"")
            .orElse("other questions have all the text under this heading"),
        "quote how the last paragraph of their text begins, below the heading, as > Words");
  }

  private void attach(FaqSidecar.Entry entry, int index, Span range) {
    Section section = sections.get(index);
    List<Block> blocks = new ArrayList<>(section.blocks());
    List<String> texts = new ArrayList<>();
    for (int i = range.start(); i < range.end(); i++) {
      Block block = blocks.get(i);
      texts.add(block.text());
      blocks.set(
          i,
          block.withFaqQuestions(
              Stream.concat(block.faqQuestions().stream(), entry.questions().stream())
                  .distinct()
                  .toList()));
    }
    sections.set(index, new Section(section.path(), section.topics(), blocks, section.line()));
    Sha256 hash = new Sha256();
    texts.forEach(text -> hash.add(Whitespace.normalize(text)));
    String current = hash.hex().substring(0, HASH_LENGTH);
    hashes.put(entry.line(), current);
    if (entry.hash().filter(each -> !each.equals(current)).isPresent()) {
      diagnostics.warn(
          entry.hashLine(),
          "the text under \""
              + Ellipsis.truncate(entry.heading())
              + "\" has changed since these questions were written",
          "see whether it still answers them, then run parley check --accept with the article");
    }
  }

  /** The end of the entry's text in a section, exclusive; empty if it has none there. */
  private OptionalInt findEnd(FaqSidecar.Entry entry, int section) {
    List<Block> blocks = sections.get(section).blocks();
    int start = firstFreeBlock[section];
    if (entry.opening().isEmpty()) {
      return start < blocks.size() ? OptionalInt.of(blocks.size()) : OptionalInt.empty();
    }
    return IntStream.range(start, blocks.size())
        .filter(i -> blocks.get(i).text().startsWith(entry.opening().get()))
        .map(i -> i + 1)
        .findFirst();
  }

  /** Sections by their whole path, or if there are none, by their last heading. */
  private List<Integer> findSections(String heading) {
    List<Integer> byPath =
        indexes().filter(i -> pathOf(sections.get(i)).equals(heading)).boxed().toList();
    return byPath.isEmpty()
        ? indexes().filter(i -> lastOf(sections.get(i)).equals(heading)).boxed().toList()
        : byPath;
  }

  private IntStream indexes() {
    return IntStream.range(0, sections.size());
  }

  private Stream<String> headings() {
    return sections.stream().map(this::pathOf).distinct();
  }

  private String pathOf(Section section) {
    return section.path().isEmpty() ? title : String.join(PATH_SEPARATOR, section.path());
  }

  private String lastOf(Section section) {
    return section.path().isEmpty() ? title : section.path().getLast();
  }
}
