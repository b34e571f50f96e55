package parley.corpus.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.corpus.model.Block;

/**
 * Finds paragraphs that begin with a reference to earlier text: "He", "They", "There", also "This
 * paper" and "Their talks". Openings that refer to nothing do not count: "There was", "It is
 * unclear whether", "Those who", "That Russia", "This article", "His Holiness". English only.
 */
final class UnclearReferenceRule implements LintRule {
  private static final String FORM_OF_BE =
      "(?:['’]s|\\s(?:is|was|remains|remained|became|seems|seemed))";

  private static final Pattern BACK_REFERENCE =
      Pattern.compile(
          "(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|There|Here)\\b"
              + "(?:['’](?:s|re|d|ll|ve)\\b)?(?!-)");

  private static final Pattern IMPERSONAL_OPENING =
      Pattern.compile(
          ("(?:There|Here)(?:['’](?:s|re|d|ll|ve)\\b|\\s(?:has|have|had|is|are|was|were|will|would"
               + "|may|might|must|can|could|should|seems?|seemed|remains?|remained|exists?|existed"
               + "|came|comes|followed|follows|began|never)\\b)")
              // Here "it" refers to the clause that follows: that, whether, how, to.
              + ("|It"
                  + FORM_OF_BE
                  + "(?:\\s[\\p{L}\\p{N}'’,-]+){1,7}?\\s(?:that|whether|who|how|why|if)\\b")
              + ("|It"
                  + FORM_OF_BE
                  + "(?:\\s\\p{L}+)?"
                  + "\\s(?:possible|impossible|likely|unlikely|hard|harder|difficult|easy|easier"
                  + "|early|late|necessary|important|crucial|vital|essential|useful|tempting|fair"
                  + "|right|wrong|better|best|worth|up)\\s(?:for\\s|to\\s|[a-z]+ing\\b)")
              + ("|It" + FORM_OF_BE + "\\s(?:not\\suntil|only)\\b")
              + "|It\\s(?:took|takes|appears|appeared|turned\\sout|follows)\\b"
              + "|Those\\s(?:who|whom|whose|that|which|in|of|from|with|at|on|for|present|involved)\\b"
              + "|That\\s(?:the|a|an|no|any|both|neither|all)\\b|That\\s\\p{Lu}"
              + "|This\\s(?:article|page|overview|text|chapter|list|table)\\b"
              + "|(?:His|Her|Their)\\s(?:Holiness|Majesty|Majesties|Highness(?:es)?|Excellency"
              + "|Excellencies|Eminence|Beatitude|All-Holiness|Royal)\\b");

  @Override
  public void check(LintedArticle lintedArticle, Sink sink) {
    if (!lintedArticle.isEnglish()) {
      return;
    }
    for (LintedArticle.LintedParagraph paragraph : lintedArticle.paragraphs()) {
      String text = paragraph.block().text();
      Matcher backReference = BACK_REFERENCE.matcher(text);
      if (paragraph.hasKind(Block.Kind.PARAGRAPH)
          && backReference.lookingAt()
          && !IMPERSONAL_OPENING.matcher(text).lookingAt()) {
        sink.report(
            paragraph.line(),
            "the paragraph begins with \""
                + firstWords(text)
                + "\", which points at text before it",
            "say who or what is meant, since the paragraph may be shown alone");
      }
    }
  }

  private static String firstWords(String text) {
    String[] words = text.split(" ", 3);
    return words.length < 2 ? text : words[0] + " " + words[1];
  }
}
