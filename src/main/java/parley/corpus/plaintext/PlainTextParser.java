package parley.corpus.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.corpus.frontmatter.FrontMatter;
import parley.corpus.model.Block;
import parley.corpus.outline.ArticleBuilder;
import parley.corpus.outline.CitedText;
import parley.corpus.plaintext.TextBlocks.TextBlock;

/** The body of an article in plain text, as people paste it: nothing in it has to be edited. */
public final class PlainTextParser {
  private final ArticleBuilder builder;
  private final FrontMatter frontMatter;

  public PlainTextParser(ArticleBuilder builder, FrontMatter frontMatter) {
    this.builder = builder;
    this.frontMatter = frontMatter;
  }

  /** Reads the lines of a file into the outline; gives what its top says of author and day. */
  public Byline parse(List<String> rawLines) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < rawLines.size(); i++) {
      lines.add(new TextLine(rawLines.get(i), i + 1));
    }
    LineLayout layout = LineLayout.detect(lines);
    Header header = Header.detect(lines, frontMatter.title(), layout);
    header.title().ifPresent(builder::setTitle);
    List<TextLine> body = lines.subList(header.bodyStart(), lines.size());
    for (TextBlock block : HeadingDetector.detect(TextBlocks.parse(body, layout))) {
      add(block);
    }
    return header.byline();
  }

  private void add(TextBlock block) {
    CitedText text = CitedText.parse(block.text());
    if (block.isHeading()) {
      // One deeper than written: level 1 would be taken for a title, and there the top was read.
      builder.addHeading(
          new ArticleBuilder.Heading(
              block.level() + 1, text.text(), Optional.empty(), block.line()));
    } else {
      builder.addBlock(new Block(block.kind(), text.text(), text.citationMarks(), block.line()));
    }
  }
}
