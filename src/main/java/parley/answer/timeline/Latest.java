package parley.answer.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The newest that the articles tell.
 *
 * @param items newest first
 * @param asOf the newest day up to which an article is right; empty if none says
 */
public record Latest(List<LatestItem> items, Optional<LocalDate> asOf) {
  /** Items to show. */
  public static final int MAX_ITEMS = 5;

  public Latest {
    items = List.copyOf(items);
  }
}
