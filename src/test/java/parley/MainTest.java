package parley;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void knowsTheVersionTheBuildWrote() {
    assertThat(Main.version()).matches("\\d+\\.\\d+\\.\\d+\\S*");
  }
}
