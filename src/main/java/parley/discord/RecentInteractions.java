package parley.discord;

import java.util.LinkedHashSet;

/**
 * The ids of the last interactions. After a resume Discord may deliver an event again that had
 * arrived before the link was lost.
 */
final class RecentInteractions {
  /** Ids kept; a minute and a half at 200 interactions a second. */
  static final int MAX_IDS = 20_000;

  private final LinkedHashSet<String> ids = new LinkedHashSet<>();

  /** Adds an id, forgetting the oldest where there are too many; false if it is there already. */
  synchronized boolean add(String id) {
    if (!ids.add(id)) {
      return false;
    }
    if (ids.size() > MAX_IDS) {
      ids.removeFirst();
    }
    return true;
  }
}
