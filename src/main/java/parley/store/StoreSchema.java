package parley.store;

import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteException;

/** The tables of the store and their versions. The only class that knows Flyway. */
final class StoreSchema {
  /** The newest migration; a store of a newer one is left alone. */
  static final int VERSION = 1;

  private static final String MIGRATIONS = "classpath:parley/store/migration";
  private static final String HISTORY = "flyway_schema_history";

  private StoreSchema() {}

  /** Creates or updates the tables unless they are of this version. */
  static void migrate(SqliteDatabase database) throws StoreException {
    OptionalInt version = database.read(StoreSchema::version);
    refuseNewer(version, database);
    if (version.isPresent() && version.getAsInt() == VERSION) {
      return; // Flyway takes as long to load as everything else together
    }
    try {
      Flyway.configure()
          .loggers("slf4j")
          .dataSource(database.dataSource(TransactionMode.IMMEDIATE))
          .locations(MIGRATIONS)
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw isOfSqlite(e)
          ? database.errors().describe(e)
          : database.errors().damaged("its tables are not those of Parley", e);
    }
  }

  /** Refuses a store that this version cannot read as it is. */
  static void requireCurrent(SqliteDatabase database) throws StoreException {
    OptionalInt version = database.read(StoreSchema::version);
    refuseNewer(version, database);
    if (version.isEmpty() || version.getAsInt() < VERSION) {
      throw database.errors().outdated();
    }
  }

  /** Refuses a file that is no store, or that of a newer version. */
  static void requireKnown(SqliteDatabase database) throws StoreException {
    OptionalInt version = database.read(StoreSchema::version);
    refuseNewer(version, database);
    if (version.isEmpty()) {
      throw database.errors().damaged("it has no tables of Parley", new IllegalStateException());
    }
  }

  private static void refuseNewer(OptionalInt version, SqliteDatabase database)
      throws StoreException {
    if (version.isPresent() && version.getAsInt() > VERSION) {
      throw database.errors().newer(version.getAsInt(), VERSION);
    }
  }

  /** The newest migration applied; empty if none was. */
  private static OptionalInt version(Handle handle) {
    if (!SqliteDatabase.hasTable(handle, HISTORY)) {
      return OptionalInt.empty();
    }
    int version =
        handle
            .createQuery(
                "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM "
                    + HISTORY
                    + " WHERE success = TRUE")
            .mapTo(Integer.class)
            .one();
    return version > 0 ? OptionalInt.of(version) : OptionalInt.empty();
  }

  private static boolean isOfSqlite(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLiteException) {
        return true;
      }
    }
    return false;
  }
}
