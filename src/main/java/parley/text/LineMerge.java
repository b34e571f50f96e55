package parley.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which two people's changes of the same text are joined.
 *
 * @param lines the lines; where both changed the same lines, those of the first person
 * @param conflicts in how many places both changed the same lines, or lines that touch, otherwise
 */
public record LineMerge(List<String> lines, int conflicts) {
  public LineMerge {
    lines = List.copyOf(lines);
  }

  /**
   * Joins two changes.
   *
   * @param base lines of the text that both began with
   * @param mine lines of the first person, who wins where both changed the same
   * @param theirs lines of the second person
   */
  public static LineMerge join(List<String> base, List<String> mine, List<String> theirs) {
    return new Joining(LineDiff.between(base, mine), LineDiff.between(base, theirs)).join();
  }

  /** Goes along the common text, from one place where somebody changed it to the next. */
  private static final class Joining {
    private final LineDiff mine;
    private final LineDiff theirs;
    private final List<String> joined = new ArrayList<>();
    private int mineIndex;
    private int theirsIndex;
    private int basePosition;
    private int conflicts;

    Joining(LineDiff mine, LineDiff theirs) {
      this.mine = mine;
      this.theirs = theirs;
    }

    LineMerge join() {
      while (mineIndex < mine.changes().size() || theirsIndex < theirs.changes().size()) {
        joinNextPlace();
      }
      joined.addAll(mine.before().subList(basePosition, mine.before().size()));
      return new LineMerge(joined, conflicts);
    }

    private void joinNextPlace() {
      int start = Math.min(start(mine, mineIndex), start(theirs, theirsIndex));
      int end = start;
      int mineEnd = mineIndex;
      int theirsEnd = theirsIndex;
      boolean hasGrown = true;
      while (hasGrown) {
        hasGrown = false;
        if (start(mine, mineEnd) <= end) {
          end = Math.max(end, mine.changes().get(mineEnd++).beforeEnd());
          hasGrown = true;
        }
        if (start(theirs, theirsEnd) <= end) {
          end = Math.max(end, theirs.changes().get(theirsEnd++).beforeEnd());
          hasGrown = true;
        }
      }
      joined.addAll(mine.before().subList(basePosition, start));
      List<String> mineLines = lines(mine, mineIndex, mineEnd, start, end);
      List<String> theirLines = lines(theirs, theirsIndex, theirsEnd, start, end);
      boolean isMineChanged = mineEnd > mineIndex;
      joined.addAll(isMineChanged ? mineLines : theirLines);
      if (isMineChanged && theirsEnd > theirsIndex && !mineLines.equals(theirLines)) {
        conflicts++;
      }
      mineIndex = mineEnd;
      theirsIndex = theirsEnd;
      basePosition = end;
    }

    private static int start(LineDiff diff, int index) {
      return index < diff.changes().size()
          ? diff.changes().get(index).beforeStart()
          : Integer.MAX_VALUE;
    }

    /** What somebody made of the lines of the common text from start to end. */
    private static List<String> lines(LineDiff diff, int from, int to, int start, int end) {
      if (from == to) {
        return diff.before().subList(start, end);
      }
      LineDiff.Change first = diff.changes().get(from);
      LineDiff.Change last = diff.changes().get(to - 1);
      return diff.after()
          .subList(
              first.afterStart() - (first.beforeStart() - start),
              last.afterEnd() + (end - last.beforeEnd()));
    }
  }
}
