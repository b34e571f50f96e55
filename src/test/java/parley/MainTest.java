package parley;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void readsTheVersionOfTheBuild() {
    assertThat(Main.version()).matches("\\d+\\.\\d+\\.\\d+\\S*");
  }
}
