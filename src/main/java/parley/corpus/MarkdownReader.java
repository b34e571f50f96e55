package parley.corpus;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import parley.text.Whitespace;

/**
 * The body of a Markdown article: headings and blocks into the outline, footnotes to the sources.
 */
final class MarkdownReader {
  // Blocks are read by recursion; no honest article nests lists and quotations this deeply.
  private static final int DEEPEST_BLOCKS = 60;
  private static final int DEEPEST_INLINES = 200;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST_BLOCKS)
          .maxInlineNesting(DEEPEST_INLINES)
          .build();

  private final Outline outline;
  private final Sources sources;
  private final TopicNames topics;
  private final Problems problems;

  MarkdownReader(Outline outline, Sources sources, TopicNames topics, Problems problems) {
    this.outline = outline;
    this.sources = sources;
    this.topics = topics;
    this.problems = problems;
  }

  /** Reads a body. Its lines count as lines of the file. */
  void read(String body) {
    Node document = PARSER.parse(body);
    UnseenHtml.takeOutOf(document);
    blocks(document, Block.Kind.PARAGRAPH);
  }

  private void blocks(Node parent, Block.Kind kind) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, kind);
    }
  }

  private void block(Node node, Block.Kind kind) {
    switch (node) {
      case Heading heading when kind == Block.Kind.PARAGRAPH -> heading(heading);
      case ListBlock list -> MarkdownLists.read(list, kind, this::add, this::block);
      case BlockQuote quote -> blocks(quote, Block.Kind.QUOTE);
      case TableBlock table -> MarkdownTables.rows(table).forEach(row -> outline.block(row));
      case FootnoteDefinition definition ->
          sources.define(
              new FrontMatter.ListedSource(Footnote.source(definition), SourceLine.of(definition)));
      case LinkReferenceDefinition _ -> {}
      case HtmlBlock html when AskedComment.isOne(html) ->
          outline.asked(AskedComment.questions(html, problems), SourceLine.of(html));
      default -> text(node).ifPresent(text -> add(kind, text, SourceLine.of(node)));
    }
  }

  private void add(Block.Kind kind, MarkedText text, int line) {
    outline.block(new Block(kind, text.text(), text.marks(), line));
  }

  private void heading(Heading node) {
    int line = SourceLine.of(node);
    MarkedText text = InlineText.of(node);
    sources.cite(text.marks(), line);
    HeadingTopics heading = HeadingTopics.of(text.text(), line, problems);
    if (heading.title().isEmpty()) {
      problems.warn(line, "a heading without text", "write one or take the line out");
      return;
    }
    Optional<List<String>> named =
        heading.topics().map(names -> topics.check(names, line, problems));
    outline.heading(new Outline.Heading(node.getLevel(), heading.title(), named, line));
  }

  /** The text of a block that holds no other blocks; empty for all else. */
  static Optional<MarkedText> text(Node node) {
    return switch (node) {
      case Paragraph paragraph -> Optional.of(InlineText.of(paragraph));
      case Heading heading -> Optional.of(InlineText.of(heading));
      case FencedCodeBlock code -> Optional.of(MarkedText.plain(code.getLiteral()));
      case IndentedCodeBlock code -> Optional.of(MarkedText.plain(code.getLiteral()));
      case HtmlBlock html -> Optional.of(withEntitiesRead(HtmlText.of(html.getLiteral())));
      default -> Optional.empty();
    };
  }

  private static MarkedText withEntitiesRead(String text) {
    Node words = PARSER.parse(Whitespace.of(text)).getFirstChild();
    return words instanceof Paragraph ? InlineText.of(words) : MarkedText.of(text);
  }
}
