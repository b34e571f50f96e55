package parley.corpus.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an article besides its text.
 *
 * @param id path under the corpus folder without extension, with forward slashes
 * @param file path under the corpus folder, with forward slashes
 * @param title the title shown
 * @param author who wrote it
 * @param asOf the day up to which the text is right; empty means undated
 * @param language BCP 47 tag of the text
 * @param url where the article itself can be read
 * @param topics topics given by the front matter; empty means the rules decide per section
 * @param aliases other names people use for the subject
 * @param examples questions the article answers
 * @param sources the sources its marks may name, in the order given
 * @param events dated events it tells of, in the order given
 */
public record ArticleMetadata(
    String id,
    String file,
    String title,
    Optional<String> author,
    Optional<LocalDate> asOf,
    String language,
    Optional<String> url,
    List<String> topics,
    List<String> aliases,
    List<String> examples,
    List<Source> sources,
    List<Event> events) {
  public ArticleMetadata {
    topics = List.copyOf(topics);
    aliases = List.copyOf(aliases);
    examples = List.copyOf(examples);
    sources = List.copyOf(sources);
    events = List.copyOf(events);
  }
}
