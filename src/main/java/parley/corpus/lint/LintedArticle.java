package parley.corpus.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.corpus.model.Article;
import parley.corpus.model.Block;
import parley.corpus.model.Section;
import parley.corpus.split.SentenceSplitter;

/**
 * An article as the rules look at it.
 *
 * @param article the article
 * @param parts its sections in order
 */
record LintedArticle(Article article, List<Part> parts) {
  /**
   * A section.
   *
   * @param heading its headings from the outermost, without the article's title
   * @param paragraphs its blocks of text, in order
   */
  record Part(List<String> heading, List<Paragraph> paragraphs) {
    Part {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * A block of text with its sentences.
   *
   * @param block the block
   * @param sentences its text, sentence by sentence
   */
  record Paragraph(Block block, List<String> sentences) {
    boolean is(Block.Kind kind) {
      return block.kind() == kind;
    }

    int line() {
      return block.line();
    }
  }

  LintedArticle {
    parts = List.copyOf(parts);
  }

  static LintedArticle of(Article article) {
    SentenceSplitter sentences =
        new SentenceSplitter(Locale.forLanguageTag(article.head().language()));
    List<Part> parts = new ArrayList<>();
    for (Section section : article.sections()) {
      List<Paragraph> paragraphs =
          section.blocks().stream().map(block -> paragraph(block, sentences)).toList();
      parts.add(new Part(section.path(), paragraphs));
    }
    return new LintedArticle(article, parts);
  }

  private static Paragraph paragraph(Block block, SentenceSplitter sentences) {
    return new Paragraph(
        block, sentences.of(block.text()).stream().map(span -> span.of(block.text())).toList());
  }

  List<Paragraph> paragraphs() {
    return parts.stream().flatMap(part -> part.paragraphs().stream()).toList();
  }

  /** Whether rules that look at English words can say anything. */
  boolean isEnglish() {
    return Locale.forLanguageTag(article.head().language()).getLanguage().equals("en");
  }

  String file() {
    return article.head().file();
  }
}
