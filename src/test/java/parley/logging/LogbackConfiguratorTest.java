package parley.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogbackConfiguratorTest {
  @Test
  void isInUse() {
    assertThat(((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").getLevel())
        .isEqualTo(Level.WARN);
  }

  @Test
  void isQuietAndBriefByDefault() {
    assertThat(log(Optional.empty()))
        .isEqualTo("WARN: a warning [31m with a colour\nERROR: a failure\n");
  }

  @Test
  void logsMoreAtAGivenLevel() {
    assertThat(log(Optional.of(Level.DEBUG)))
        .contains(" DEBUG Some: a detail\n")
        .contains("java.lang.IllegalStateException: why")
        .contains("\tat parley.logging.");
    assertThat(log(Optional.of(Level.OFF))).isEmpty();
  }

  @Test
  void luceneDoesNotWarnOfTheVectorModuleAtAnyLevel() {
    for (Optional<Level> level : List.of(Optional.<Level>empty(), Optional.of(Level.DEBUG))) {
      LoggerContext context = new LoggerContext();
      LogbackConfigurator.configure(context, level);
      Logger lucene = context.getLogger("org.apache.lucene.internal.vectorization");
      assertThat(lucene.isWarnEnabled()).isFalse();
      assertThat(lucene.isErrorEnabled()).isTrue();
    }
  }

  @Test
  void redactsTokens() {
    String bot = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.Gabcde.abcdefghijklmnopqrstuvwxyz0123";
    String interaction = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5OnNlY3JldA";
    List<String> messages =
        List.of(
            "logged in as " + bot + " now",
            "could not post to https://discord.com/api/v10/webhooks/12/" + interaction + "/x",
            "could not post to /interactions/12/short-secret/callback now",
            "packet {\"token\":\"short-secret\",\"session_id\" : \"short-secret\"} now");
    for (String message : messages) {
      for (Optional<Level> level : List.of(Optional.<Level>empty(), Optional.of(Level.DEBUG))) {
        assertThat(log(level, log -> log.error(message, new IllegalStateException(message))))
            .contains("[hidden]")
            .doesNotContain(bot)
            .doesNotContain(interaction)
            .doesNotContain("short-secret");
      }
    }
  }

  @Test
  void javacordIsSilenced() {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, UTF_8));
    try {
      LoggerContext context = new LoggerContext();
      context.setMDCAdapter(new LogbackMDCAdapter());
      LogbackConfigurator.configure(context, Optional.of(Level.DEBUG));
      Logger log = context.getLogger("org.javacord.core.util.gateway.PacketHandler");
      log.debug("Trying to send what somebody wrote");
      log.warn("Couldn't handle packet of type X (packet: {})", "what somebody wrote");
      log.error("A packet failed: what somebody wrote");
      context.stop();
    } finally {
      System.setErr(before);
    }
    assertThat(bytes.toString(UTF_8)).doesNotContain("somebody");
  }

  private static String log(Optional<Level> level) {
    return log(
        level,
        log -> {
          log.debug("a detail");
          log.warn("a warning\033[31m with a colour");
          log.error("a failure", new IllegalStateException("why"));
        });
  }

  private static String log(Optional<Level> level, Consumer<Logger> action) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, UTF_8));
    try {
      LoggerContext context = new LoggerContext();
      context.setMDCAdapter(new LogbackMDCAdapter());
      LogbackConfigurator.configure(context, level);
      Logger log = context.getLogger("parley.Some");
      action.accept(log);
      context.stop();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(UTF_8).replace("\r", "");
  }
}
