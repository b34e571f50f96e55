package parley.corpus.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.corpus.model.Block;
import parley.corpus.outline.ArticleBuilder;
import parley.text.Whitespace;

/** Joins the lines of a plain text into parts. Headings without any sign are not told apart yet. */
final class TextBlocks {
  private static final Pattern QUOTE_SIGNS = Pattern.compile("^[>\\s]+");

  private final LineLayout layout;
  private final List<PlainPart> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private int firstLine;
  private int lines;
  // Whether the next line may go on with the text begun.
  private boolean open;

  private TextBlocks(LineLayout layout) {
    this.layout = layout;
  }

  static List<PlainPart> of(List<TextLine> lines, LineLayout layout) {
    TextBlocks parts = new TextBlocks(layout);
    for (int i = 0; i < lines.size(); i++) {
      int underline = i + 1 < lines.size() ? lines.get(i + 1).underlineLevel() : 0;
      if (underline > 0 && parts.mayBeUnderlined(lines.get(i))) {
        parts.heading(underline, Whitespace.of(lines.get(i).text()), lines.get(i).number());
        i++;
      } else {
        parts.line(lines.get(i));
      }
    }
    parts.end();
    return List.copyOf(parts.parts);
  }

  private boolean mayBeUnderlined(TextLine line) {
    return (!open || layout == LineLayout.LINE_PER_PARAGRAPH) && line.looksLikeTitle();
  }

  private void line(TextLine line) {
    if (line.isBlank() || line.isDecoration()) {
      open = false;
      return;
    }
    Optional<ArticleBuilder.Heading> heading = line.heading();
    Optional<TextLine.Item> item = line.item().filter(this::beginsItem);
    if (heading.isPresent()) {
      heading(heading.get().level(), heading.get().title(), line.number());
    } else if (item.isPresent()) {
      begin(Block.Kind.ITEM, item.get().text(), line);
    } else if (line.isQuoted()) {
      quote(line);
    } else if (goesOn(line)) {
      goOn(line.text());
    } else {
      begin(Block.Kind.PARAGRAPH, line.text(), line);
    }
  }

  // Within a paragraph "24. February" is a date that happens to begin a line.
  private boolean beginsItem(TextLine.Item item) {
    return !open
        || layout == LineLayout.LINE_PER_PARAGRAPH
        || item.number() <= 1
        || kind == Block.Kind.ITEM;
  }

  private boolean goesOn(TextLine line) {
    if (lines > 0 && kind == Block.Kind.ITEM && line.isIndented()) {
      return true;
    }
    return open && layout == LineLayout.WRAPPED && kind != Block.Kind.QUOTE;
  }

  private void quote(TextLine line) {
    String quoted = QUOTE_SIGNS.matcher(line.text()).replaceFirst("");
    if (Whitespace.of(quoted).isEmpty()) {
      open = false;
    } else if (open && kind == Block.Kind.QUOTE) {
      goOn(quoted);
    } else {
      begin(Block.Kind.QUOTE, quoted, line);
    }
  }

  private void begin(Block.Kind newKind, String line, TextLine at) {
    end();
    kind = newKind;
    firstLine = at.number();
    lines = 1;
    text.append(Whitespace.of(line));
    open = true;
  }

  private void goOn(String written) {
    String line = Whitespace.of(written);
    lines++;
    text.append(endsInHyphen() && Character.isLowerCase(line.codePointAt(0)) ? "" : " ");
    text.append(line);
    open = true;
  }

  // A word parted at the end of a line; its hyphen stays, as it may be its own.
  private boolean endsInHyphen() {
    int last = text.length() - 1;
    return last > 0 && text.charAt(last) == '-' && Character.isLetter(text.charAt(last - 1));
  }

  private void heading(int level, String title, int line) {
    end();
    parts.add(PlainPart.heading(level, title, line));
  }

  private void end() {
    if (lines > 0) {
      parts.add(new PlainPart(kind, 0, text.toString(), firstLine, lines));
    }
    text.setLength(0);
    lines = 0;
    open = false;
  }
}
