package parley.answer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Event;
import parley.corpus.model.EventKind;

class DuplicateEventsTest {
  @Test
  void showsAnEventOfSeveralArticlesOnce() {
    assertThat(
            DuplicateEvents.remove(
                List.of(
                    event("2015-02-12", "", "Minsk II agreed", "agreement"),
                    event("2015-02-12", "Minsk", "minsk ii  agreed.", ""),
                    event("2015-02-12", "Minsk", "Package of Measures (Minsk II) agreed", "other"),
                    event("2015-02-15", "", "Ceasefire begins", ""))))
        .extracting(TimelineWording::line)
        .containsExactly(
            "12 February 2015: Package of Measures (Minsk II) agreed, Minsk (agreement)",
            "15 February 2015: Ceasefire begins");
  }

  @Test
  void keepsEventsThatContradictEachOther() {
    List<TimelineEvent> different =
        List.of(
            event("2025-12-20", "Florida", "Delegations meet", "round"),
            event("2025-12-20", "Geneva", "Delegations meet", "round"),
            event("2025-12-20", "", "Exchange of 150 prisoners each", "exchange"),
            event("2025-12-20", "", "Exchange of 103 prisoners each", "exchange"),
            event("2025-12-20", "", "First round of talks", "round"),
            event("2025-12-20", "", "Second round of talks", "round"),
            event("2025-12-20", "", "Talks", "round"),
            event("2025-12-20", "", "Ukraine accepts the proposal", "decision"),
            event("2025-12-20", "", "Russia accepts the proposal", "decision"),
            event("2025-12-21", "", "Russia accepts the proposal", "decision"));

    assertThat(DuplicateEvents.remove(different)).isEqualTo(different);
  }

  private static TimelineEvent event(String date, String place, String title, String kind) {
    return new TimelineEvent(
        new Event(
            LocalDate.parse(date),
            Optional.of(place).filter(name -> !name.isEmpty()),
            title,
            EventKind.find(kind)),
        ArticleMetadata.builder(title).build());
  }
}
