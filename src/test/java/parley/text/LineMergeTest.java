package parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineMergeTest {
  private static final List<String> BASE = List.of("a", "", "b", "", "c");

  @Test
  void joinsChangesOfDifferentPlaces() {
    assertThat(LineMerge.join(BASE, List.of("A", "", "b", "", "c"), List.of("a", "", "b", "", "C")))
        .isEqualTo(new LineMerge(List.of("A", "", "b", "", "C"), 0));
    assertThat(LineMerge.join(BASE, List.of("a", "", "b", "", "c", "d"), List.of("", "b", "", "c")))
        .isEqualTo(new LineMerge(List.of("", "b", "", "c", "d"), 0));
  }

  @Test
  void takesOnesOwnWhereBothChangedTheSame() {
    assertThat(LineMerge.join(BASE, List.of("A", "", "b", "", "C"), List.of("x", "", "b", "", "c")))
        .isEqualTo(new LineMerge(List.of("A", "", "b", "", "C"), 1));
  }

  @Test
  void theSameChangeIsNoConflict() {
    List<String> changed = List.of("A", "", "b", "", "c");
    assertThat(LineMerge.join(BASE, changed, changed)).isEqualTo(new LineMerge(changed, 0));
  }

  @Test
  void whereOneChangedNothingTheOthersIsTheResult() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      List<String> base = LineDiffTest.lines(random);
      List<String> changed = LineDiffTest.lines(random);
      assertThat(LineMerge.join(base, changed, base)).isEqualTo(new LineMerge(changed, 0));
      assertThat(LineMerge.join(base, base, changed)).isEqualTo(new LineMerge(changed, 0));
      assertThat(LineMerge.join(base, changed, LineDiffTest.lines(random)).lines()).isNotNull();
    }
  }
}
