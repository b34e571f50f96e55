package parley.bot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.library.KnowledgeBaseStatus;
import parley.library.snapshot.CorpusChange;

class AboutMessageTest {
  private static final Instant FIRST = Instant.parse("2026-11-01T23:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void saysWhatChangedSinceWhen() {
    CorpusChange change =
        new CorpusChange(
            FIRST,
            SECOND,
            CorpusChange.Articles.of(List.of("A *new* one")),
            CorpusChange.Articles.of(List.of("B", "C", "D", "E", "F")),
            CorpusChange.Articles.of(List.of()));

    assertThat(field(Optional.of(change), Optional.empty(), "What changed"))
        .isEqualTo(
            """
            On 2026-11-20, since 2026-11-01:
            - 1 article added: A \\*new\\* one
            - 5 articles changed: B; C; D; and 2 more\
            """);
  }

  @Test
  void saysSinceWhenNothingChanged() {
    assertThat(field(Optional.empty(), Optional.empty(), "What changed"))
        .isEqualTo("Nothing since 2026-11-20, when they were first read.");
  }

  @Test
  void saysWhereToReportAnError() {
    String name = "An error in an article?";

    assertThat(field(Optional.empty(), Optional.of("errors@example.org"), name))
        .startsWith("Please tell `errors@example.org` which article");
    assertThat(field(Optional.empty(), Optional.of("https://example.org/report"), name))
        .startsWith("Please tell https://example.org/report which article");
    assertThat(field(Optional.empty(), Optional.empty(), name))
        .startsWith("Please tell the people who run this bot on your server which article");
  }

  private static String field(
      Optional<CorpusChange> change, Optional<String> address, String name) {
    KnowledgeBaseStatus status =
        new KnowledgeBaseStatus.Builder().buildStart(SECOND).lastChange(change).build();
    Message message = AboutMessage.render(status, "0.1.0", address);
    MessageLimitsAssert.assertWithinLimits(message);
    return message.embeds().getFirst().fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
