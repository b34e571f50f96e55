package parley.corpus.model;

import java.util.List;
import parley.text.Span;

/**
 * The unit of retrieval and citation: whole sentences of one section.
 *
 * @param id 12 base32 characters that depend on article id, heading path and text only
 * @param articleId id of its article
 * @param ordinal position in the article, from 0
 * @param headingPath headings from the outermost to its own, without the article's title
 * @param topics names of its topics; may be empty
 * @param text at most {@value PassageLength#MAX_CHARACTERS} UTF-16 units; documents of an
 *     evaluation may be longer
 * @param sentences spans of the sentences in the text, in order, without overlap
 * @param sourceIds ids of the sources its text cites, each once, in order
 * @param faqQuestions questions it answers, written down by its author; indexed, never shown
 */
public record Passage(
    String id,
    String articleId,
    int ordinal,
    List<String> headingPath,
    List<String> topics,
    String text,
    List<Span> sentences,
    List<String> sourceIds,
    List<String> faqQuestions) {
  /** Characters of an id. */
  public static final int ID_LENGTH = 12;

  /** Regular expression of an id: lower-case base32. */
  public static final String ID_PATTERN = "[a-z2-7]{" + ID_LENGTH + "}";

  public Passage {
    headingPath = List.copyOf(headingPath);
    topics = List.copyOf(topics);
    sentences = List.copyOf(sentences);
    sourceIds = List.copyOf(sourceIds);
    faqQuestions = List.copyOf(faqQuestions);
  }

  /** Begins a passage without text, the first of its article. */
  public static Builder builder(String id, String articleId) {
    return new Builder(id, articleId);
  }

  /** Builds a passage from named parts; what is not set is empty. */
  public static final class Builder {
    private final String id;
    private final String articleId;
    private int ordinal;
    private List<String> headingPath = List.of();
    private List<String> topics = List.of();
    private String text = "";
    private List<Span> sentences = List.of();
    private List<String> sourceIds = List.of();
    private List<String> faqQuestions = List.of();

    private Builder(String id, String articleId) {
      this.id = id;
      this.articleId = articleId;
    }

    public Builder ordinal(int value) {
      ordinal = value;
      return this;
    }

    public Builder headingPath(List<String> value) {
      headingPath = value;
      return this;
    }

    public Builder topics(List<String> value) {
      topics = value;
      return this;
    }

    public Builder text(String value) {
      text = value;
      return this;
    }

    public Builder sentences(List<Span> value) {
      sentences = value;
      return this;
    }

    public Builder sourceIds(List<String> value) {
      sourceIds = value;
      return this;
    }

    public Builder faqQuestions(List<String> value) {
      faqQuestions = value;
      return this;
    }

    public Passage build() {
      return new Passage(
          id, articleId, ordinal, headingPath, topics, text, sentences, sourceIds, faqQuestions);
    }
  }
}
