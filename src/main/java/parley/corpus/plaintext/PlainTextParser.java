package parley.corpus.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.corpus.frontmatter.FrontMatter;
import parley.corpus.model.Block;
import parley.corpus.outline.ArticleBuilder;
import parley.corpus.outline.CitedText;

/** The body of an article in plain text, as people paste it: nothing in it has to be edited. */
public final class PlainTextParser {
  private final ArticleBuilder outline;
  private final FrontMatter front;

  public PlainTextParser(ArticleBuilder outline, FrontMatter front) {
    this.outline = outline;
    this.front = front;
  }

  /** Reads the lines of a file into the outline; gives what its top says of author and day. */
  public Byline read(List<String> texts) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      lines.add(new TextLine(texts.get(i), i + 1));
    }
    LineLayout layout = LineLayout.of(lines);
    HeaderDetector header = HeaderDetector.of(lines, front.title(), layout);
    header.title().ifPresent(outline::title);
    List<TextLine> body = lines.subList(header.next(), lines.size());
    for (PlainPart part : HeadingDetector.tellApart(TextBlocks.of(body, layout))) {
      add(part);
    }
    return header.byline();
  }

  private void add(PlainPart part) {
    CitedText text = CitedText.of(part.text());
    if (part.isHeading()) {
      // One deeper than written: level 1 would be taken for a title, and there the top was read.
      outline.heading(
          new ArticleBuilder.Heading(part.level() + 1, text.text(), Optional.empty(), part.line()));
    } else {
      outline.block(new Block(part.kind(), text.text(), text.marks(), part.line()));
    }
  }
}
