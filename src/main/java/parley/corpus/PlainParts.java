package parley.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the lines of a plain text into parts. Headings without any sign are not told apart yet. */
final class PlainParts {
  private final PlainLayout layout;
  private final List<PlainPart> parts = new ArrayList<>();
  private boolean open;

  private PlainParts(PlainLayout layout) {
    this.layout = layout;
  }

  static List<PlainPart> of(List<PlainLine> lines, PlainLayout layout) {
    PlainParts parts = new PlainParts(layout);
    for (int i = 0; i < lines.size(); i++) {
      int underline = i + 1 < lines.size() ? lines.get(i + 1).underlineLevel() : 0;
      if (underline > 0 && parts.mayBeUnderlined(lines.get(i))) {
        parts.heading(underline, lines.get(i));
        i++;
      } else {
        parts.line(lines.get(i));
      }
    }
    return List.copyOf(parts.parts);
  }

  private boolean mayBeUnderlined(PlainLine line) {
    return (!open || layout == PlainLayout.LINE_PER_PARAGRAPH) && line.looksLikeTitle();
  }

  private void heading(int level, PlainLine line) {
    parts.add(PlainPart.heading(level, OneLine.of(line.text()), line.number()));
    open = false;
  }

  private void line(PlainLine line) {
    if (line.isBlank() || line.isDecoration()) {
      open = false;
      return;
    }
    Optional<Outline.Heading> heading = line.heading();
    Optional<PlainLine.Item> item = line.item().filter(this::beginsItem);
    if (heading.isPresent()) {
      parts.add(
          PlainPart.heading(heading.get().level(), heading.get().title(), heading.get().line()));
      open = false;
    } else if (item.isPresent()) {
      begin(Block.Kind.ITEM, item.get().text(), line);
    } else if (line.isQuoted()) {
      quote(line);
    } else if (continues(line)) {
      parts.add(parts.removeLast().with(OneLine.of(line.text())));
    } else {
      begin(Block.Kind.PARAGRAPH, line.text(), line);
    }
  }

  // Within a paragraph "24. February" is a date that happens to begin a line.
  private boolean beginsItem(PlainLine.Item item) {
    return !open
        || layout == PlainLayout.LINE_PER_PARAGRAPH
        || item.number() <= 1
        || last().isText(Block.Kind.ITEM);
  }

  private boolean continues(PlainLine line) {
    if (parts.isEmpty() || last().isHeading()) {
      return false;
    }
    if (last().isText(Block.Kind.ITEM) && line.isIndented()) {
      return true;
    }
    return open && layout == PlainLayout.WRAPPED && !last().isText(Block.Kind.QUOTE);
  }

  private void quote(PlainLine line) {
    String text = line.text().strip().replaceFirst("^(?:>\\s*)+", "");
    if (text.isBlank()) {
      open = false;
    } else if (open && last().isText(Block.Kind.QUOTE)) {
      parts.add(parts.removeLast().with(OneLine.of(text)));
    } else {
      begin(Block.Kind.QUOTE, text, line);
    }
  }

  private void begin(Block.Kind kind, String text, PlainLine line) {
    parts.add(PlainPart.text(kind, OneLine.of(text), line.number()));
    open = true;
  }

  private PlainPart last() {
    return parts.getLast();
  }
}
