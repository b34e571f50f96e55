package parley.corpus.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.corpus.model.Block;
import parley.corpus.outline.ArticleBuilder;
import parley.text.Whitespace;

/** Joins lines into blocks. Headings without markup are left to {@link HeadingDetector}. */
final class TextBlocks {
  private static final Pattern QUOTE_MARKERS = Pattern.compile("^[>\\s]+");

  private final LineLayout layout;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private int firstLine;
  private int lineCount;
  // Whether the next line may continue the current block.
  private boolean mayContinue;

  /**
   * A heading, paragraph, item or quotation.
   *
   * @param kind its kind; a heading is a paragraph of some level
   * @param level heading level from 1; 0 for text
   * @param text its lines joined
   * @param line its first line in the file, from 1
   * @param lineCount the number of its lines
   */
  record TextBlock(Block.Kind kind, int level, String text, int line, int lineCount) {

    static TextBlock heading(int level, String text, int line) {
      return new TextBlock(Block.Kind.PARAGRAPH, level, text, line, 1);
    }

    boolean isHeading() {
      return level > 0;
    }

    boolean isTextOfKind(Block.Kind expectedKind) {
      return level == 0 && kind == expectedKind;
    }
  }

  private TextBlocks(LineLayout layout) {
    this.layout = layout;
  }

  /** The blocks of a body in order. */
  static List<TextBlock> parse(List<TextLine> lines, LineLayout layout) {
    TextBlocks parser = new TextBlocks(layout);
    for (int i = 0; i < lines.size(); i++) {
      int underline = i + 1 < lines.size() ? lines.get(i + 1).underlineLevel() : 0;
      if (underline > 0 && parser.mayBeUnderlined(lines.get(i))) {
        parser.addHeading(
            underline, Whitespace.normalize(lines.get(i).text()), lines.get(i).number());
        i++;
      } else {
        parser.addLine(lines.get(i));
      }
    }
    parser.endBlock();
    return List.copyOf(parser.blocks);
  }

  private boolean mayBeUnderlined(TextLine line) {
    return (!mayContinue || layout == LineLayout.LINE_PER_PARAGRAPH) && line.looksLikeTitle();
  }

  private void addLine(TextLine line) {
    if (line.isBlank() || line.isDecoration()) {
      mayContinue = false;
      return;
    }
    Optional<ArticleBuilder.Heading> heading = line.heading();
    Optional<TextLine.Item> item = line.item().filter(this::startsItem);
    if (heading.isPresent()) {
      addHeading(heading.get().level(), heading.get().title(), line.number());
    } else if (item.isPresent()) {
      startBlock(Block.Kind.ITEM, item.get().text(), line);
    } else if (line.isQuoted()) {
      addQuote(line);
    } else if (continuesBlock(line)) {
      continueBlock(line.text());
    } else {
      startBlock(Block.Kind.PARAGRAPH, line.text(), line);
    }
  }

  // Within a wrapped paragraph "24. February" is a date that happens to begin a line.
  private boolean startsItem(TextLine.Item item) {
    return !mayContinue
        || layout == LineLayout.LINE_PER_PARAGRAPH
        || item.number() <= 1
        || kind == Block.Kind.ITEM;
  }

  private boolean continuesBlock(TextLine line) {
    if (lineCount > 0 && kind == Block.Kind.ITEM && line.isIndented()) {
      return true;
    }
    return mayContinue && layout == LineLayout.WRAPPED && kind != Block.Kind.QUOTE;
  }

  private void addQuote(TextLine line) {
    String quotedText = QUOTE_MARKERS.matcher(line.text()).replaceFirst("");
    if (Whitespace.normalize(quotedText).isEmpty()) {
      mayContinue = false;
    } else if (mayContinue && kind == Block.Kind.QUOTE) {
      continueBlock(quotedText);
    } else {
      startBlock(Block.Kind.QUOTE, quotedText, line);
    }
  }

  private void startBlock(Block.Kind newKind, String line, TextLine textLine) {
    endBlock();
    kind = newKind;
    firstLine = textLine.number();
    lineCount = 1;
    text.append(Whitespace.normalize(line));
    mayContinue = true;
  }

  private void continueBlock(String rawText) {
    String line = Whitespace.normalize(rawText);
    lineCount++;
    text.append(endsInHyphen() && Character.isLowerCase(line.codePointAt(0)) ? "" : " ");
    text.append(line);
    mayContinue = true;
  }

  // A word hyphenated at the line end keeps its hyphen, which may be part of the word.
  private boolean endsInHyphen() {
    int last = text.length() - 1;
    return last > 0 && text.charAt(last) == '-' && Character.isLetter(text.charAt(last - 1));
  }

  private void addHeading(int level, String title, int line) {
    endBlock();
    blocks.add(TextBlock.heading(level, title, line));
  }

  private void endBlock() {
    if (lineCount > 0) {
      blocks.add(new TextBlock(kind, 0, text.toString(), firstLine, lineCount));
    }
    text.setLength(0);
    lineCount = 0;
    mayContinue = false;
  }
}
