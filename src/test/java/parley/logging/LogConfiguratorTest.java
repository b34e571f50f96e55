package parley.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogConfiguratorTest {
  @Test
  void isTheOneInUse() {
    assertThat(((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").getLevel())
        .isEqualTo(Level.WARN);
  }

  @Test
  void isQuietAndBriefUnlessAsked() {
    assertThat(log(Optional.empty()))
        .isEqualTo("WARN: a warning [31m with a colour\nERROR: a failure\n");
  }

  @Test
  void tellsMoreWhenAsked() {
    assertThat(log(Optional.of(Level.DEBUG)))
        .contains(" DEBUG Some: a detail\n")
        .contains("java.lang.IllegalStateException: why")
        .contains("\tat parley.logging.");
    assertThat(log(Optional.of(Level.OFF))).isEmpty();
  }

  private static String log(Optional<Level> level) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, UTF_8));
    try {
      LoggerContext context = new LoggerContext();
      context.setMDCAdapter(new LogbackMDCAdapter());
      LogConfigurator.configure(context, level);
      Logger log = context.getLogger("parley.Some");
      log.debug("a detail");
      log.warn("a warning\033[31m with a colour");
      log.error("a failure", new IllegalStateException("why"));
      context.stop();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(UTF_8).replace("\r", "");
  }
}
