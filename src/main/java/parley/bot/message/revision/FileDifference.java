package parley.bot.message.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bot.message.markdown.Truncator;
import parley.text.LineDiff;

/**
 * How a file became another, to be read on a phone.
 *
 * @param name the file
 * @param before its text before; empty if there was none
 * @param after its text after; empty if there is none
 */
public record FileDifference(String name, Optional<String> before, Optional<String> after) {
  private static final int CONTEXT_LENGTH = 40;
  private static final int MAX_LINE_LENGTH = 240;

  /** What happened to it, in a word. */
  String kind() {
    if (before.isEmpty()) {
      return "added";
    }
    return after.isEmpty() ? "removed" : "changed";
  }

  /**
   * The lines taken out and put in, those of a change together, blank ones left out.
   *
   * @param isShort whether of long lines only what differs is shown
   */
  List<String> lines(boolean isShort) {
    LineDiff diff = LineDiff.between(before.orElse(""), after.orElse(""));
    List<String> lines = new ArrayList<>();
    for (LineDiff.Change change : diff.changes()) {
      if (before.isPresent() && after.isPresent()) {
        lines.add("line " + (Math.min(change.afterStart(), diff.after().size()) + 1));
      }
      add(
          diff.before().subList(change.beforeStart(), change.beforeEnd()),
          diff.after().subList(change.afterStart(), change.afterEnd()),
          isShort,
          lines);
    }
    return lines;
  }

  private static void add(
      List<String> removed, List<String> added, boolean isShort, List<String> lines) {
    boolean isPaired = isShort && removed.size() == added.size();
    List<String> shownAdded = new ArrayList<>();
    for (int i = 0; i < removed.size(); i++) {
      String old = removed.get(i);
      if (isPaired) {
        String replacement = added.get(i);
        int start = commonStart(old, replacement);
        int end = commonEnd(old, replacement, start);
        addLine("- ", cut(old, start, end), isShort, lines);
        addLine("+ ", cut(replacement, start, end), isShort, shownAdded);
      } else {
        addLine("- ", old, isShort, lines);
      }
    }
    if (!isPaired) {
      added.forEach(line -> addLine("+ ", line, isShort, shownAdded));
    }
    lines.addAll(shownAdded);
  }

  private static void addLine(String sign, String line, boolean isShort, List<String> lines) {
    if (!line.isBlank()) {
      lines.add(sign + (isShort ? Truncator.truncate(line, MAX_LINE_LENGTH) : line));
    }
  }

  /** Length of what two lines begin with alike, up to the beginning of a word. */
  private static int commonStart(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int start = 0;
    while (start < length && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    while (start > 0 && a.charAt(start - 1) != ' ') {
      start--;
    }
    return start;
  }

  /** Length of what two lines end with alike, behind their common beginning. */
  private static int commonEnd(String a, String b, int start) {
    int length = Math.min(a.length(), b.length()) - start;
    int end = 0;
    while (end < length && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    while (end > 0 && a.charAt(a.length() - end) != ' ') {
      end--;
    }
    return end;
  }

  /** A line without what it has in common with the other, but for some words around. */
  private static String cut(String line, int start, int end) {
    int from = start <= CONTEXT_LENGTH ? 0 : line.lastIndexOf(' ', start - CONTEXT_LENGTH) + 1;
    int to = line.length();
    if (end > CONTEXT_LENGTH) {
      int space = line.indexOf(' ', line.length() - end + CONTEXT_LENGTH);
      to = space < 0 ? line.length() : space;
    }
    return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
  }
}
