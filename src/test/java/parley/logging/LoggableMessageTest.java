package parley.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LoggableMessageTest {
  /** Says nothing that a person wrote. */
  private static final class Refusal extends Exception implements LoggableMessage {
    private static final long serialVersionUID = 1L;

    @Override
    public String loggableMessage() {
      return "answered 503";
    }
  }

  @Test
  void namesTheFirstLoggableMessageOfTheCauses() {
    Exception wrapped = new IllegalStateException("typed text", new IOException(new Refusal()));

    assertThat(LoggableMessage.describe(wrapped))
        .isEqualTo("java.lang.IllegalStateException: answered 503");
  }

  @Test
  void namesTheClassAloneWithoutOne() {
    assertThat(LoggableMessage.describe(new IOException("typed text")))
        .isEqualTo("java.io.IOException");
  }

  @Test
  void endsAtACircleOfCauses() {
    Exception first = new Exception("typed text");
    first.initCause(new Exception(first));

    assertThat(LoggableMessage.describe(first)).isEqualTo("java.lang.Exception");
  }
}
