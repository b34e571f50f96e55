package parley.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of an article in plain text, as people paste it: nothing in it has to be edited. */
final class PlainReader {
  private final Outline outline;
  private final FrontMatter front;

  PlainReader(Outline outline, FrontMatter front) {
    this.outline = outline;
    this.front = front;
  }

  /** Reads the lines of a file into the outline; gives what its top says of author and day. */
  Byline read(List<String> texts) {
    List<PlainLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      lines.add(new PlainLine(texts.get(i), i + 1));
    }
    PlainLayout layout = PlainLayout.of(lines);
    PlainHeader header = PlainHeader.of(lines, front.title(), layout);
    header.title().ifPresent(outline::title);
    List<PlainLine> body = lines.subList(header.next(), lines.size());
    for (PlainPart part : PlainHeadings.tellApart(PlainParts.of(body, layout))) {
      add(part);
    }
    return header.byline();
  }

  private void add(PlainPart part) {
    MarkedText text = MarkedText.of(part.text());
    if (part.isHeading()) {
      // One deeper than written: level 1 would be taken for a title, and there the top was read.
      outline.heading(
          new Outline.Heading(part.level() + 1, text.text(), Optional.empty(), part.line()));
    } else {
      outline.block(new Block(part.kind(), text.text(), text.marks(), part.line()));
    }
  }
}
