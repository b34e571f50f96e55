package parley.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Captures the log events of a class until closed. */
public final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final Logger logger;

  private LogCapture(String name) {
    this.logger = (Logger) LoggerFactory.getLogger(name);
  }

  /** Starts capturing. */
  public static LogCapture attachTo(Class<?> type) {
    LogCapture capture = new LogCapture(type.getName());
    capture.start();
    capture.logger.addAppender(capture);
    return capture;
  }

  /** Starts capturing at debug level. */
  public static LogCapture attachAtDebugLevel(Class<?> type) {
    LogCapture capture = attachTo(type);
    capture.logger.setLevel(Level.DEBUG);
    return capture;
  }

  /** The events captured so far. */
  public List<ILoggingEvent> events() {
    return List.copyOf(events);
  }

  /** The messages captured so far. */
  public List<String> messages() {
    return events.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  @Override
  public void close() {
    logger.detachAppender(this);
    logger.setLevel(null);
    stop();
  }
}
