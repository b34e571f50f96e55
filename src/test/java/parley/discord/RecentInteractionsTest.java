package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentInteractionsTest {
  @Test
  void knowsTheLastOnesOnly() {
    RecentInteractions recent = new RecentInteractions();
    assertThat(recent.add("0")).isTrue();
    assertThat(recent.add("0")).isFalse();
    for (int i = 1; i <= RecentInteractions.MAX_IDS; i++) {
      assertThat(recent.add(Integer.toString(i))).isTrue();
    }
    assertThat(recent.add("1")).isFalse();
    assertThat(recent.add("0")).isTrue();
  }
}
