package parley.corpus.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A source that an article cites.
 *
 * @param id the id its citation marks use, as in {@code [^S26]}
 * @param publisher who published it
 * @param title its title
 * @param date date of publication as the article writes it: a day, a month or a year
 * @param url where to read it
 * @param kind what its page is; empty if nobody said
 * @param copyOf whose text the page repeats
 */
public record Source(
    String id,
    Optional<String> publisher,
    String title,
    Optional<String> date,
    Optional<String> url,
    Optional<SourceKind> kind,
    Optional<String> copyOf) {
  private static final List<Optional<SourceKind>> SHOWN_ORDER =
      List.of(
          Optional.of(SourceKind.PRIMARY),
          Optional.of(SourceKind.AGENCY),
          Optional.of(SourceKind.NEWSPAPER),
          Optional.of(SourceKind.STATE),
          Optional.of(SourceKind.COPY),
          Optional.of(SourceKind.OPINION),
          Optional.empty(),
          Optional.of(SourceKind.AGGREGATOR));

  /**
   * The order in which sources are shown. It is meant for stable sorts, which keep the order of
   * citation within a kind. What nobody judged comes last but for what was judged worst.
   */
  public static final Comparator<Source> BEST_FIRST =
      Comparator.comparingInt(source -> SHOWN_ORDER.indexOf(source.kind()));

  /** A source of no stated kind. */
  public Source(
      String id,
      Optional<String> publisher,
      String title,
      Optional<String> date,
      Optional<String> url) {
    this(id, publisher, title, date, url, Optional.empty(), Optional.empty());
  }

  /** A copy with kind and origin. */
  public Source withKind(Optional<SourceKind> newKind, Optional<String> newCopyOf) {
    return new Source(id, publisher, title, date, url, newKind, newCopyOf);
  }
}
