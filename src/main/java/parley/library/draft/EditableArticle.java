package parley.library.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.corpus.model.Section;

/**
 * An article's file cut into its sections, to change one of them and leave every other byte as it
 * is.
 */
public final class EditableArticle {
  private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$");
  private static final Pattern BLANK_END = Pattern.compile("\\s*$");
  private static final String WINDOWS_LINE_END = "\r\n";

  private final String name;
  private final String hash;
  private final List<String> lines;
  private final List<EditableSection> sections;

  private EditableArticle(
      String name, String hash, List<String> lines, List<EditableSection> sections) {
    this.name = name;
    this.hash = hash;
    this.lines = lines;
    this.sections = List.copyOf(sections);
  }

  /** Cuts a file into the sections that were read from it; empty if it is not UTF-8. */
  public static Optional<EditableArticle> of(
      String name, String hash, byte[] bytes, List<Section> sections) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      List<String> lines = LINE.matcher(text).results().map(match -> match.group()).toList();
      return Optional.of(new EditableArticle(name, hash, lines, cut(lines, sections)));
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static List<EditableSection> cut(List<String> lines, List<Section> sections) {
    List<EditableSection> cut = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      int start = sections.get(i).line() - 1;
      int end = i + 1 < sections.size() ? sections.get(i + 1).line() - 1 : lines.size();
      if (start >= 0 && start < end && end <= lines.size()) {
        cut.add(
            new EditableSection(
                i,
                sections.get(i).path(),
                start + 1,
                withLineFeeds(String.join("", lines.subList(start, end))).stripTrailing()));
      }
    }
    return cut;
  }

  /** The file. */
  public String name() {
    return name;
  }

  /** The hash of its text. */
  public String hash() {
    return hash;
  }

  /** Its sections, in order. */
  public List<EditableSection> sections() {
    return sections;
  }

  /** The section that a line of the file belongs to. */
  public Optional<EditableSection> sectionAt(int line) {
    return sections.stream().filter(each -> each.line() <= line).reduce((_, later) -> later);
  }

  /**
   * The file with another text in place of a section; its line ends stay those of the file, and so
   * do the blank lines below the section.
   */
  public byte[] withSection(EditableSection section, String text) {
    int position = sections.indexOf(section);
    int start = section.line() - 1;
    int end = position + 1 < sections.size() ? sections.get(position + 1).line() - 1 : lines.size();
    String before = String.join("", lines.subList(0, start));
    String old = String.join("", lines.subList(start, end));
    String after = String.join("", lines.subList(end, lines.size()));
    String lineEnd =
        lines.stream().anyMatch(line -> line.endsWith(WINDOWS_LINE_END)) ? "\r\n" : "\n";
    String changed = withLineFeeds(text).stripTrailing().replace("\n", lineEnd);
    Matcher blankEnd = BLANK_END.matcher(old);
    String below = blankEnd.find() ? blankEnd.group() : "";
    return (before + changed + below + after).getBytes(StandardCharsets.UTF_8);
  }

  private static String withLineFeeds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
