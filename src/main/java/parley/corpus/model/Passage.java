package parley.corpus.model;

import java.util.List;
import parley.text.Span;

/**
 * The unit that is found, shown and cited: whole sentences of one section.
 *
 * @param id 12 base32 characters, the same as long as article id, heading path and text are
 * @param article id of its article
 * @param ordinal place in the article, from 0
 * @param section headings from the outermost to its own, without the article's title
 * @param topics names of its topics; may be empty
 * @param text at most {@value #MAX_LENGTH} UTF-16 units (documents of an evaluation may be longer)
 * @param sentences the sentences of the text, in order, without overlap
 * @param sources ids of the sources its text names, each once, in order
 * @param faqQuestions questions that its author foresees; never shown, they help it to be found
 */
public record Passage(
    String id,
    String article,
    int ordinal,
    List<String> section,
    List<String> topics,
    String text,
    List<Span> sentences,
    List<String> sources,
    List<String> faqQuestions) {
  /** The longest text of a passage, in UTF-16 units. */
  public static final int MAX_LENGTH = 900;

  public Passage {
    section = List.copyOf(section);
    topics = List.copyOf(topics);
    sentences = List.copyOf(sentences);
    sources = List.copyOf(sources);
    faqQuestions = List.copyOf(faqQuestions);
  }

  /** One without foreseen questions. */
  public Passage(
      String id,
      String article,
      int ordinal,
      List<String> section,
      List<String> topics,
      String text,
      List<Span> sentences,
      List<String> sources) {
    this(id, article, ordinal, section, topics, text, sentences, sources, List.of());
  }
}
