package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.store.StoreException.Fault;

class StoreBackupTest extends StoreFixture {
  @TempDir Path elsewhere;
  private StoreBackup backup;
  private Path copy;

  @BeforeEach
  void nameTheCopy() {
    backup = new StoreBackup(data);
    copy = elsewhere.resolve("it's a copy.db");
  }

  @Test
  void copiesWhileABotRuns() throws Exception {
    try (Store store = Store.open(data)) {
      add(store, Map.of("a.md", "A"));
      backup.backup(copy);
      add(store, Map.of("a.md", "B"));
    }

    Path other = elsewhere.resolve("data");
    assertThat(new StoreBackup(other).restore(copy, NOON)).isEmpty();
    assertThat(served(Store.openToRead(other).orElseThrow(), "a.md")).isEqualTo("A");
    assertThat(files(elsewhere)).containsExactlyInAnyOrder("it's a copy.db", "data");
  }

  @Test
  void writesOverNoFile() throws Exception {
    Store.open(data).close();
    Files.writeString(copy, "precious");

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> backup.backup(copy))
        .withMessage("The file " + copy + " exists already; name another one.");
    assertThat(copy).hasContent("precious");
  }

  @Test
  void saysThatThereIsNoStoreToCopy() {
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> backup.backup(copy))
        .withMessageContaining("There is no store at");
    assertThat(copy).doesNotExist();
  }

  @Test
  void saysThatTheCopyCannotBeWritten() throws Exception {
    Store.open(data).close();

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> backup.backup(elsewhere.resolve("no such folder/copy.db")));
  }

  @Test
  void putsACopyBackAndKeepsWhatWasThere() throws Exception {
    try (Store store = Store.open(data)) {
      add(store, Map.of("a.md", "A"));
      backup.backup(copy);
      add(store, Map.of("a.md", "B"));
    }

    Path kept = backup.restore(copy, NOON).orElseThrow();

    assertThat(served(Store.openToRead(data).orElseThrow(), "a.md")).isEqualTo("A");
    assertThat(kept).isEqualTo(data.resolve("parley-before-restore-20261129-120000.db"));
    backup.restore(kept, NOON.plusSeconds(1));
    assertThat(served(Store.openToRead(data).orElseThrow(), "a.md")).isEqualTo("B");
  }

  @Test
  void putsNothingBackWhileABotRuns() throws Exception {
    try (Store store = Store.open(data)) {
      add(store, Map.of("a.md", "A"));
      backup.backup(copy);
      add(store, Map.of("a.md", "B"));

      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> backup.restore(copy, NOON))
          .withMessageContaining("A bot is running")
          .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.LOCKED));
      assertThat(served(store, "a.md")).isEqualTo("B");
    }
  }

  @Test
  void replacesADamagedStoreAndKeepsIt() throws Exception {
    try (Store store = Store.open(data)) {
      add(store, Map.of("a.md", "A"));
      backup.backup(copy);
    }
    Files.writeString(data.resolve("parley.db"), "noise ".repeat(2_000));

    Path kept = backup.restore(copy, NOON).orElseThrow();

    assertThat(served(Store.openToRead(data).orElseThrow(), "a.md")).isEqualTo("A");
    assertThat(kept).content().startsWith("noise");
  }

  @Test
  void refusesWhatIsNoCopyAndChangesNothing() throws Exception {
    try (Store store = Store.open(data)) {
      add(store, Map.of("a.md", "A"));
    }
    Files.writeString(copy, "noise ".repeat(2_000));
    Path empty = Files.createFile(elsewhere.resolve("empty.db"));
    Path other = elsewhere.resolve("other.db");
    execute(other, "CREATE TABLE cats (name TEXT)");

    for (Path wrong : List.of(copy, empty, other)) {
      assertThatExceptionOfType(StoreException.class)
          .isThrownBy(() -> backup.restore(wrong, NOON))
          .withMessageContaining("nothing was changed")
          .withMessageContaining("parley backup");
    }
    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> backup.restore(elsewhere.resolve("missing"), NOON))
        .withMessageContaining("There is no file");
    assertThat(served(Store.openToRead(data).orElseThrow(), "a.md")).isEqualTo("A");
    assertThat(files(data))
        .filteredOn(name -> !name.endsWith("-wal") && !name.endsWith("-shm"))
        .containsExactlyInAnyOrder("parley.db", "parley.lock");
  }

  @Test
  void refusesACopyOfANewerVersion() throws Exception {
    Store.open(data).close();
    backup.backup(copy);
    execute(
        copy,
        "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
            + " WHERE installed_rank = 1");

    assertThatExceptionOfType(StoreException.class)
        .isThrownBy(() -> backup.restore(copy, NOON))
        .withMessageContaining("a newer version of Parley wrote it");
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void execute(Path file, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
