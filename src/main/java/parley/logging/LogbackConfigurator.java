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
 * Sets up logging when the first logger is asked for. Messages go to standard error, since results
 * have standard output to themselves: warnings and errors in one line each, unless {@code
 * PARLEY_LOG} names a level, and then with stack traces.
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

  /** Control characters in a message would act on the terminal. */
  private static final String MESSAGE_PATTERN = "%replace(%msg){'\\p{Cntrl}',' '}";

  /**
   * What gives power over the bot or over an answer never reaches a log, whoever logs it: bot
   * tokens (three parts with dots), interaction tokens (Base64 of "interaction:" and more), what
   * follows the id in webhook and callback addresses, and the token fields of packets.
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

  /** Sets up a level somebody asked for, or the quiet one. */
  static void configure(LoggerContext context, Optional<Level> level) {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget(ConsoleTarget.SystemErr.getName());
    appender.setEncoder(encoder(context, level.isPresent() ? DETAILED_PATTERN : DEFAULT_PATTERN));
    appender.start();
    context.getLogger("ROOT").addAppender(appender);
    context.getLogger("ROOT").setLevel(level.orElse(Level.WARN));
    // Javacord logs whole packets and requests, with tokens and what people wrote. Our edge says
    // itself what happens to the connection.
    context.getLogger("org.javacord").setLevel(Level.OFF);
    if (level.isEmpty()) {
      // What it warns of is how the JVM is set up, at each start; faults it throws.
      context.getLogger("org.apache.lucene").setLevel(Level.ERROR);
    }
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
