package parley.corpus.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.corpus.model.Article;
import parley.corpus.model.Block;
import parley.corpus.model.Section;
import parley.corpus.split.SentenceSplitter;

/**
 * An article as the rules see it.
 *
 * @param article the article
 * @param sections its sections in order
 */
record LintedArticle(Article article, List<LintedSection> sections) {
  /**
   * A section.
   *
   * @param headingPath headings from the outermost, without the article's title
   * @param paragraphs its blocks of text, in order
   */
  record LintedSection(List<String> headingPath, List<LintedParagraph> paragraphs) {
    LintedSection {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * A block of text with its sentences.
   *
   * @param block the block
   * @param sentences its text, sentence by sentence
   */
  record LintedParagraph(Block block, List<String> sentences) {
    boolean hasKind(Block.Kind kind) {
      return block.kind() == kind;
    }

    int line() {
      return block.line();
    }
  }

  LintedArticle {
    sections = List.copyOf(sections);
  }

  /** Splits the blocks of an article into sentences. */
  static LintedArticle from(Article article) {
    SentenceSplitter sentenceSplitter =
        new SentenceSplitter(Locale.forLanguageTag(article.metadata().language()));
    List<LintedSection> sections = new ArrayList<>();
    for (Section section : article.sections()) {
      List<LintedParagraph> paragraphs =
          section.blocks().stream().map(block -> paragraph(block, sentenceSplitter)).toList();
      sections.add(new LintedSection(section.path(), paragraphs));
    }
    return new LintedArticle(article, sections);
  }

  private static LintedParagraph paragraph(Block block, SentenceSplitter sentenceSplitter) {
    return new LintedParagraph(
        block,
        sentenceSplitter.split(block.text()).stream()
            .map(span -> span.substring(block.text()))
            .toList());
  }

  /** The blocks of all sections in order. */
  List<LintedParagraph> paragraphs() {
    return sections.stream().flatMap(section -> section.paragraphs().stream()).toList();
  }

  /** Whether rules for English apply. */
  boolean isEnglish() {
    return Locale.forLanguageTag(article.metadata().language()).getLanguage().equals("en");
  }

  String file() {
    return article.metadata().relativePath();
  }
}
