package parley.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Configures Logback, which finds this class as a service. Logs to standard error, since standard
 * output is for results: warnings and errors on one line each, or, if {@code PARLEY_LOG} names a
 * level, that level with stack traces.
 */
public final class LogbackConfigurator extends ContextAwareBase implements Configurator {
  private static final String LEVEL_VARIABLE = "PARLEY_LOG";
  private static final Map<String, Level> LEVELS =
      Map.of(
          "debug", Level.DEBUG,
          "info", Level.INFO,
          "warn", Level.WARN,
          "error", Level.ERROR,
          "off", Level.OFF);

  /** The message without control characters, which could control the terminal. */
  private static final String MESSAGE_PATTERN = "%replace(%msg){'\\p{Cntrl}',' '}";

  /**
   * Secrets to redact, whoever logs them: bot tokens (three parts with dots), interaction tokens
   * (Base64 of "interaction:" and more), what follows the id in webhook and callback URLs, and the
   * token fields of gateway packets.
   */
  private static final String SECRET_PATTERN =
      "[\\w-]{18,}\\.[\\w-]{5,}\\.[\\w-]{20,}"
          + "|aW50ZXJhY3Rpb2[\\w+/=-]{8,}"
          + "|(?<=/(webhooks|interactions)/\\d{1,20}/)[^/\\s\"]+"
          + "|(?<=\"(token|session_id)\"\\s?:\\s?\")[^\"]+";

  private static final String DEFAULT_PATTERN =
      withRedaction("%level: " + MESSAGE_PATTERN + "%n") + "%nopex";
  private static final String DETAILED_PATTERN =
      withRedaction("%d{HH:mm:ss.SSS} %level %logger{0}: " + MESSAGE_PATTERN + "%n%ex");

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    String value =
        System.getenv().getOrDefault(LEVEL_VARIABLE, "").strip().toLowerCase(Locale.ROOT);
    Optional<Level> level = Optional.ofNullable(LEVELS.get(value));
    configure(context, level);
    if (level.isEmpty() && !value.isEmpty()) {
      context
          .getLogger(LogbackConfigurator.class)
          .warn("{} is none of debug, info, warn, error, off; it is ignored", LEVEL_VARIABLE);
    }
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Configures the level given, or the quiet default. */
  static void configure(LoggerContext context, Optional<Level> level) {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget(ConsoleTarget.SystemErr.getName());
    appender.setEncoder(encoder(context, level.isPresent() ? DETAILED_PATTERN : DEFAULT_PATTERN));
    appender.start();
    context.getLogger("ROOT").addAppender(appender);
    context.getLogger("ROOT").setLevel(level.orElse(Level.WARN));
    // Javacord logs whole packets, with tokens and user input; parley.discord logs what matters.
    context.getLogger("org.javacord").setLevel(Level.OFF);
    // Lucene warns at every start that it runs without the incubating vector module, which is left
    // out on purpose (src/docs/decisions/0062-no-incubator-vector-module.md); failures it throws.
    context
        .getLogger("org.apache.lucene")
        .setLevel(level.filter(Level.OFF::equals).orElse(Level.ERROR));
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static String withRedaction(String pattern) {
    return "%replace(" + pattern + "){'" + SECRET_PATTERN + "','[hidden]'}";
  }

  private static LayoutWrappingEncoder<ILoggingEvent> encoder(
      LoggerContext context, String pattern) {
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.setPattern(pattern);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }
}
