package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import parley.store.StoreException.Fault;

class StoreErrorsTest {
  private final StoreErrors errors = new StoreErrors(Path.of("data/parley.db"));

  @ParameterizedTest
  @CsvSource({
    "SQLITE_BUSY, LOCKED, Try again",
    "SQLITE_BUSY_SNAPSHOT, LOCKED, Try again",
    "SQLITE_CORRUPT, DAMAGED, parley restore",
    "SQLITE_NOTADB, DAMAGED, parley restore",
    "SQLITE_FULL, FULL, Make room",
    "SQLITE_READONLY, READ_ONLY, Give this user the right",
    "SQLITE_READONLY_DIRECTORY, READ_ONLY, Give this user the right",
    "SQLITE_CANTOPEN, UNREADABLE, Give this user the right",
    "SQLITE_ERROR, UNREADABLE, See to the disk"
  })
  void saysWhatToDo(SQLiteErrorCode code, Fault fault, String remedy) {
    RuntimeException wrapped =
        new IllegalStateException(new SQLiteException("as SQLite says", code));

    StoreException described = errors.describe(wrapped);

    assertThat(described.fault()).isEqualTo(fault);
    assertThat(described).hasMessageContaining("parley.db").hasMessageContaining(remedy);
  }

  @ParameterizedTest
  @CsvSource("no library")
  void saysThatTheLibraryOfSqliteIsMissing(String message) {
    assertThat(errors.describe(new UnsatisfiedLinkError(message)))
        .hasMessageContaining("cannot be loaded (no library)")
        .hasMessageContaining("bin/parley");
  }
}
