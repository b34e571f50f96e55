package parley.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionIdTest {
  private static final String ID = "abcdefghij27";
  private static final View LARGEST =
      new View(View.Kind.SURE, List.of(ID, ID, ID, ID, ID), 4, Optional.of(ID));

  static List<ActionId> all() {
    return List.of(
        new ActionId.Show(LARGEST),
        new ActionId.Share(LARGEST),
        new ActionId.Ask(View.of(View.Kind.CLOSEST, List.of(ID))),
        new ActionId.Show(View.opened(ID)),
        new ActionId.Delete("12345678901234567890"),
        new ActionId.Open(3),
        new ActionId.TopicPage("history_of-2", 12),
        new ActionId.SourcesPage(7),
        new ActionId.ArticleSources(ID, 2),
        new ActionId.ConfirmReload(12));
  }

  @ParameterizedTest
  @MethodSource("all")
  void isReadAsItWasWritten(ActionId action) {
    assertThat(action.text().length()).isLessThanOrEqualTo(100);
    assertThat(ActionId.parse(action.text())).contains(action);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "show",
        "show:s0:",
        "show:s1:abcdefghij27",
        "show:x0:abcdefghij27",
        "show:s0:ABCDEFGHIJ27",
        "show:s0:abcdefghij27:",
        "show:s0:abcdefghij27\n",
        "delete:",
        "delete:abc",
        "delete:1 or 2",
        "open:999",
        "topic:../x:1",
        "topic:x:-1",
        "sources:999999999999",
        "reload:",
        "reload:-5",
        "drop table",
        "show:s5:abcdefghij27"
      })
  void refusesWhatWeNeverWrote(String customId) {
    assertThat(ActionId.parse(customId)).isEmpty();
  }

  @Test
  void survivesAnything() {
    NastyText nasty = new NastyText(6);
    for (int i = 0; i < 2_000; i++) {
      assertThat(ActionId.parse(nasty.next(100))).isEmpty();
    }
  }
}
