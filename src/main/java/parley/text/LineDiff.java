package parley.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How a text became another, line by line: the fewest lines that were taken out and put in.
 *
 * @param before lines of the first text
 * @param after lines of the second text
 * @param changes what was replaced by what, from first to last
 */
public record LineDiff(List<String> before, List<String> after, List<Change> changes) {
  /** More changed lines than that count as one change, so that time and memory stay small. */
  private static final int MAX_CHANGED_LINES = 2_000;

  public LineDiff {
    before = List.copyOf(before);
    after = List.copyOf(after);
    changes = List.copyOf(changes);
  }

  /**
   * Lines of the first text that lines of the second took the place of; one of the two may be none.
   *
   * @param beforeStart index of the first line taken out
   * @param beforeEnd one past the last
   * @param afterStart index of the first line put in
   * @param afterEnd one past the last
   */
  public record Change(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {}

  /** Compares two texts. A line feed at the end of one and not the other makes no difference. */
  public static LineDiff between(String before, String after) {
    return between(before.lines().toList(), after.lines().toList());
  }

  /** Compares the lines of two texts. */
  public static LineDiff between(List<String> before, List<String> after) {
    int start = 0;
    int end = Math.min(before.size(), after.size());
    while (start < end && before.get(start).equals(after.get(start))) {
      start++;
    }
    int beforeEnd = before.size();
    int afterEnd = after.size();
    while (beforeEnd > start
        && afterEnd > start
        && before.get(beforeEnd - 1).equals(after.get(afterEnd - 1))) {
      beforeEnd--;
      afterEnd--;
    }
    List<Change> changes =
        new Middle(before.subList(start, beforeEnd), after.subList(start, afterEnd), start)
            .changes();
    return new LineDiff(before, after, changes);
  }

  /** What is left without the common beginning and end; compared as Myers described. */
  private record Middle(List<String> before, List<String> after, int offset) {
    List<Change> changes() {
      if (before.isEmpty() && after.isEmpty()) {
        return List.of();
      }
      if (before.isEmpty() || after.isEmpty()) {
        return List.of(change(0, before.size(), 0, after.size()));
      }
      List<int[]> trace = new ArrayList<>();
      int max = Math.min(before.size() + after.size(), MAX_CHANGED_LINES);
      int[] furthest = new int[2 * max + 3];
      for (int d = 0; d <= max; d++) {
        for (int k = -d; k <= d; k += 2) {
          boolean isDown =
              k == -d || (k != d && furthest[max + 1 + k - 1] < furthest[max + 1 + k + 1]);
          int x = isDown ? furthest[max + 1 + k + 1] : furthest[max + 1 + k - 1] + 1;
          int y = x - k;
          while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
            x++;
            y++;
          }
          furthest[max + 1 + k] = x;
          if (x >= before.size() && y >= after.size()) {
            return changes(trace, d, k);
          }
        }
        // Only what the next step looks at, so that memory grows with the square of the changes.
        trace.add(Arrays.copyOfRange(furthest, max + 1 - d, max + 2 + d));
      }
      return List.of(change(0, before.size(), 0, after.size()));
    }

    /** Follows the way back from the end and joins its steps. */
    private List<Change> changes(List<int[]> trace, int distance, int lastDiagonal) {
      List<Change> reversed = new ArrayList<>();
      int k = lastDiagonal;
      for (int d = distance; d > 0; d--) {
        int[] earlier = trace.get(d - 1);
        boolean isDown =
            k == -d || (k != d && at(earlier, d - 1, k - 1) < at(earlier, d - 1, k + 1));
        int earlierK = isDown ? k + 1 : k - 1;
        int earlierX = at(earlier, d - 1, earlierK);
        int earlierY = earlierX - earlierK;
        int afterStepX = isDown ? earlierX : earlierX + 1;
        int afterStepY = isDown ? earlierY + 1 : earlierY;
        add(reversed, change(earlierX, afterStepX, earlierY, afterStepY));
        k = earlierK;
      }
      Collections.reverse(reversed);
      return reversed;
    }

    private static int at(int[] furthest, int distance, int diagonal) {
      int index = diagonal + distance;
      return index < 0 || index >= furthest.length ? -1 : furthest[index];
    }

    /** Joins a step with the one that follows it in the texts, added before. */
    private static void add(List<Change> reversed, Change step) {
      if (!reversed.isEmpty()) {
        Change next = reversed.getLast();
        if (next.beforeStart() == step.beforeEnd() && next.afterStart() == step.afterEnd()) {
          reversed.removeLast();
          reversed.add(
              new Change(step.beforeStart(), next.beforeEnd(), step.afterStart(), next.afterEnd()));
          return;
        }
      }
      reversed.add(step);
    }

    private Change change(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {
      return new Change(
          offset + beforeStart, offset + beforeEnd, offset + afterStart, offset + afterEnd);
    }
  }
}
