package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.store.StoreException.Fault;

class StoreTest extends StoreFixture {
  @Test
  void keepsWhatWasWrittenBeforeItWasClosed() throws Exception {
    try (Store store = Store.open(data)) {
      add(store, Map.of("a.md", "A"));
      store.setProperty("name", "one");
      store.setProperty("name", "two");
    }

    try (Store store = Store.open(data)) {
      assertThat(served(store, "a.md")).isEqualTo("A");
      assertThat(store.property("name")).contains("two");
    }
  }

  @Test
  void readsWhileItIsBeingWritten() throws Exception {
    try (Store store = Store.open(data)) {
      add(store, Map.of("a.md", "A"));
      Store reader = Store.openToRead(data).orElseThrow();
      add(store, Map.of("a.md", "B"));

      assertThat(served(reader, "a.md")).isEqualTo("B");
    }
  }

  @Test
  void makesNoFileWhereThereIsNoStore() throws Exception {
    assertThat(Store.openToRead(data)).isEmpty();
    assertThat(Store.openToRead(data.resolve("missing"))).isEmpty();

    try (Stream<Path> files = Files.list(data)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void writesNothingWhenOpenedToRead() throws Exception {
    Store.open(data).close();
    Store reader = Store.openToRead(data).orElseThrow();

    assertFault(Fault.READ_ONLY, () -> reader.setProperty("name", "one"));
  }

  @Test
  void isOpenInOneProcessOnly() throws Exception {
    try (Store _ = Store.open(data)) {
      assertFault(Fault.LOCKED, () -> Store.open(data))
          .withMessageContaining("A bot is running")
          .withMessageContaining("Stop it first");
    }
    Store.open(data).close();
  }

  @Test
  void liesInAFolderOfAnyName() throws Exception {
    Path odd = data.resolve("what? 100% & é#1 'x'");
    try (Store store = Store.open(odd)) {
      add(store, Map.of("a.md", "A"));
    }

    assertThat(odd.resolve("parley.db")).isRegularFile();
    assertThat(served(Store.openToRead(odd).orElseThrow(), "a.md")).isEqualTo("A");
  }

  @Test
  void saysThatAFileIsNoStore() throws Exception {
    Files.writeString(data.resolve("parley.db"), "This is text, and quite some of it.".repeat(99));

    assertFault(Fault.DAMAGED, () -> Store.open(data)).withMessageContaining("parley restore FILE");
    assertFault(Fault.DAMAGED, () -> Store.openToRead(data));
  }

  @Test
  void saysThatAStoreIsDamaged() throws Exception {
    try (Store store = Store.open(data)) {
      add(store, Map.of("a.md", "A".repeat(100_000)));
    }
    Path file = data.resolve("parley.db");
    byte[] bytes = Files.readAllBytes(file);
    byte[] noise = "noise".repeat(bytes.length).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(noise, 0, bytes, 4096, bytes.length - 4096);
    Files.write(file, bytes);

    assertFault(Fault.DAMAGED, () -> Store.openToRead(data))
        .withMessageContaining("damaged")
        .withMessageContaining("parley restore FILE");
  }

  @Test
  void leavesAnotherDatabaseAlone() throws Exception {
    execute("CREATE TABLE cats (name TEXT)");

    assertFault(Fault.DAMAGED, () -> Store.open(data))
        .withMessageContaining("its tables are not those of Parley");
    execute("INSERT INTO cats VALUES ('Tom')");
  }

  @Test
  void leavesAStoreOfANewerVersionAlone() throws Exception {
    Store.open(data).close();
    execute(
        "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
            + " WHERE installed_rank = 1");

    assertFault(Fault.NEWER, () -> Store.open(data))
        .withMessageContaining("newer version of Parley")
        .withMessageContaining("Start that version");
    assertFault(Fault.NEWER, () -> Store.openToRead(data));
  }

  @Test
  void readsNoStoreWithoutTables() throws Exception {
    Files.createFile(data.resolve("parley.db"));

    assertFault(Fault.UNREADABLE, () -> Store.openToRead(data))
        .withMessageContaining("Start the bot once");
    Store.open(data).close();
    assertThat(Store.openToRead(data)).isPresent();
  }

  @Test
  void saysThatAnotherProcessIsWriting() throws Exception {
    try (Store store = Store.open(data);
        Connection other = connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertFault(Fault.LOCKED, () -> store.setProperty("name", "one"))
          .withMessageContaining("Try again in a moment");
      assertThat(store.property("name")).as("readers are not held up").isEmpty();
    }
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("parley.db"));
  }

  private static org.assertj.core.api.ThrowableAssertAlternative<StoreException> assertFault(
      Fault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return assertThatExceptionOfType(StoreException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
