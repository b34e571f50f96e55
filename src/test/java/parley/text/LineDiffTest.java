package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.text.LineDiff.Change;

class LineDiffTest {
  @Test
  void findsTheFewestLines() {
    assertThat(LineDiff.between("a\nb\nc\nd\n", "a\nx\nc\nd\ne\n").changes())
        .containsExactly(new Change(1, 2, 1, 2), new Change(4, 4, 4, 5));
    assertThat(LineDiff.between("a\nb\n", "a\nb").changes()).isEmpty();
    assertThat(LineDiff.between("", "a\n").changes()).containsExactly(new Change(0, 0, 0, 1));
    assertThat(LineDiff.between("a\n", "").changes()).containsExactly(new Change(0, 1, 0, 0));
    assertThat(LineDiff.between("a\nb\nc", "b\nc\na").changes())
        .containsExactly(new Change(0, 1, 0, 0), new Change(3, 3, 2, 3));
  }

  @Test
  void turnsAnyTextIntoAnyOther() {
    Random random = new Random(26);
    for (int i = 0; i < 2_000; i++) {
      List<String> before = lines(random);
      List<String> after = lines(random);
      assertThat(applied(LineDiff.between(before, after))).isEqualTo(after);
    }
  }

  @Test
  void staysSmallForTextsThatShareNothing() {
    List<String> before = IntStream.range(0, 5_000).mapToObj(i -> "a" + i).toList();
    List<String> after = IntStream.range(0, 5_000).mapToObj(i -> "b" + i).toList();

    assertThat(LineDiff.between(before, after).changes())
        .containsExactly(new Change(0, 5_000, 0, 5_000));
  }

  static List<String> lines(Random random) {
    return random.ints(random.nextInt(12), 0, 4).mapToObj(i -> "line " + i).toList();
  }

  private static List<String> applied(LineDiff diff) {
    List<String> result = new ArrayList<>();
    int position = 0;
    for (Change change : diff.changes()) {
      result.addAll(diff.before().subList(position, change.beforeStart()));
      result.addAll(diff.after().subList(change.afterStart(), change.afterEnd()));
      position = change.beforeEnd();
    }
    result.addAll(diff.before().subList(position, diff.before().size()));
    return result;
  }
}
