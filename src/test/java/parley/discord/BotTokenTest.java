package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.discord.standin.payload.Ids;

class BotTokenTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunter2",
        "Bot MTEwMDAwMDAwMDAwMDAwMDAwMQ.Gabcde.abcdefghijklmnopqrstuvwxyz0123",
        "c2VjcmV0c2VjcmV0c2VjcmV0.Gabcde.abcdefghijklmnopqrstuvwxyz0123",
        "MTEwMDAwMDAwMDAwMDAwMDAwMQ.Gabcde",
        "abcdefghijklmnopqrstuvwxyz012345"
      })
  void whatCannotBeATokenIsRefusedWithoutShowingIt(String value) {
    assertThatThrownBy(() -> BotToken.parse(value))
        .isInstanceOfSatisfying(
            DiscordLoginException.class, e -> assertThat(e.isUsageError()).isTrue())
        .message()
        .doesNotContain(value);
  }

  @Test
  void aTokenIsNeverShown() throws Exception {
    String value = Ids.botToken();
    BotToken token = BotToken.parse(" " + value + "\n");
    assertThat(token.secret()).isEqualTo(value);
    assertThat(token).asString().doesNotContain(value);
  }
}
