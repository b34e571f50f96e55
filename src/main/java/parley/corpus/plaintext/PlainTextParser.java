package parley.corpus.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.corpus.model.Block;
import parley.corpus.outline.ArticleBodyParser;
import parley.corpus.outline.ArticleBuilder;
import parley.corpus.outline.CitedText;
import parley.corpus.outline.ParseContext;
import parley.corpus.plaintext.TextBlocks.TextBlock;

/** Parses plain text as people paste it, without any markup of ours. */
public final class PlainTextParser implements ArticleBodyParser {
  private final ArticleBuilder builder;

  /** A parser for one article. */
  public PlainTextParser(ParseContext context) {
    this.builder = context.builder();
  }

  @Override
  public void parse(List<String> rawLines) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < rawLines.size(); i++) {
      lines.add(new TextLine(rawLines.get(i), i + 1));
    }
    LineLayout layout = LineLayout.detect(lines);
    TitleBlock titleBlock = TitleBlock.detect(lines, builder.title(), layout);
    titleBlock.title().ifPresent(builder::setTitle);
    builder.setByline(titleBlock.byline().author(), titleBlock.byline().date());
    List<TextLine> body = lines.subList(titleBlock.bodyStart(), lines.size());
    for (TextBlock block : HeadingDetector.detect(TextBlocks.parse(body, layout))) {
      add(block);
    }
  }

  private void add(TextBlock block) {
    CitedText text = CitedText.parse(block.text());
    if (block.isHeading()) {
      // One level deeper: level 1 would be taken for the title, which the header has settled.
      builder.addHeading(
          new ArticleBuilder.Heading(
              block.level() + 1, text.text(), Optional.empty(), block.line()));
    } else {
      builder.addBlock(new Block(block.kind(), text.text(), text.citationMarks(), block.line()));
    }
  }
}
