package parley.library.revision;

import parley.config.Settings;
import parley.store.Store;
import parley.store.StoreException;

/**
 * The folder that the revisions of a store were made from. A command that names another one asks
 * for other articles.
 */
final class CorpusFolderProperty {
  private static final String NAME = "corpus.folder";

  private CorpusFolderProperty() {}

  static boolean isOf(Store store, Settings settings) throws StoreException {
    String configured = folder(settings);
    return store.property(NAME).map(configured::equals).orElse(true);
  }

  static void set(Store store, Settings settings) throws StoreException {
    String configured = folder(settings);
    if (!store.property(NAME).map(configured::equals).orElse(false)) {
      store.setProperty(NAME, configured);
    }
  }

  private static String folder(Settings settings) {
    return settings.corpus().folder().toAbsolutePath().normalize().toString();
  }
}
