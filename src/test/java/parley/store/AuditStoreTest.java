package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditStoreTest extends StoreFixture {
  private Store store;

  @BeforeEach
  void open() throws StoreException {
    store = Store.open(data);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void pagesNewestFirst() throws Exception {
    AuditEntry reload =
        new AuditEntry(
            NOON, "7", Optional.of("1"), Optional.of("2"), "reload", "done", Optional.of(3L));
    AuditEntry refusal = entry(NOON.plusSeconds(1), "denied");
    AuditEntry status = entry(NOON.plusSeconds(2), "shown");
    store.audit().record(reload);
    store.audit().recordAll(List.of(refusal, status));

    assertThat(store.audit().page(0, 2)).containsExactly(status, refusal);
    assertThat(store.audit().page(2, 2)).containsExactly(reload);
    assertThat(store.audit().count()).isEqualTo(3);
  }

  @Test
  void keepsTheOrderOfWhatHappenedInTheSameInstant() throws Exception {
    List<String> outcomes = IntStream.range(0, 20).mapToObj(Integer::toString).toList();
    for (String outcome : outcomes) {
      store.audit().record(entry(NOON, outcome));
    }

    assertThat(store.audit().page(0, 20))
        .extracting(AuditEntry::outcome)
        .containsExactlyElementsOf(outcomes.reversed());
  }

  @Test
  void deletesWhatIsOlderThanItIsToBeKept() throws Exception {
    store.audit().record(entry(NOON.minusSeconds(1), "old"));
    store.audit().record(entry(NOON, "new"));

    assertThat(store.audit().deleteBefore(NOON)).isEqualTo(1);
    assertThat(store.audit().page(0, 9)).extracting(AuditEntry::outcome).containsExactly("new");
  }

  private static AuditEntry entry(Instant time, String outcome) {
    return new AuditEntry(
        time, "7", Optional.empty(), Optional.empty(), "status", outcome, Optional.empty());
  }
}
