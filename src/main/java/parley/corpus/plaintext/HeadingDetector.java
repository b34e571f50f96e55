package parley.corpus.plaintext;

import java.util.ArrayList;
import java.util.List;
import parley.corpus.model.Block;

/** Tells the headings that carry no sign from the text: short lines standing alone. */
final class HeadingDetector {
  // Below every heading with a sign.
  private static final int UNMARKED_LEVEL = 7;

  private HeadingDetector() {}

  /** The same parts, headings told apart. No words are lost: a line nothing follows stays text. */
  static List<PlainPart> detect(List<PlainPart> parts) {
    List<PlainPart> detected = new ArrayList<>();
    for (int i = 0; i < parts.size(); ) {
      int end = i;
      while (end < parts.size() && mayBeHeading(parts, end)) {
        end++;
      }
      boolean textFollows = end < parts.size() && !parts.get(end).isHeading();
      addRun(parts.subList(i, end), textFollows, detected);
      if (end < parts.size()) {
        detected.add(parts.get(end));
      }
      i = end + 1;
    }
    return List.copyOf(detected);
  }

  // One such line is a heading, two are a heading with its first sub-heading, more are a list.
  private static void addRun(List<PlainPart> run, boolean textFollows, List<PlainPart> detected) {
    for (int i = 0; i < run.size(); i++) {
      PlainPart part = run.get(i);
      int fromEnd = run.size() - i;
      boolean isHeading = textFollows && (fromEnd == 1 || run.size() == 2);
      int level = UNMARKED_LEVEL + (run.size() == 2 ? i : 0);
      detected.add(isHeading ? PlainPart.heading(level, part.text(), part.line()) : part);
    }
  }

  private static boolean mayBeHeading(List<PlainPart> parts, int at) {
    PlainPart part = parts.get(at);
    if (part.isHeading()
        || part.lineCount() > 1
        || !new TextLine(part.text(), part.line()).looksLikeHeading()) {
      return false;
    }
    return part.isText(Block.Kind.PARAGRAPH)
        || (part.isText(Block.Kind.ITEM) && isNumbered(part) && standsAlone(parts, at));
  }

  private static boolean isNumbered(PlainPart part) {
    return Character.isDigit(part.text().charAt(0));
  }

  private static boolean standsAlone(List<PlainPart> parts, int at) {
    boolean first = at == 0 || !parts.get(at - 1).isText(Block.Kind.ITEM);
    boolean paragraphFollows =
        at + 1 < parts.size() && parts.get(at + 1).isText(Block.Kind.PARAGRAPH);
    return first && paragraphFollows;
  }
}
