import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.config.SettingsLoader;
import parley.library.ArticleLossPolicy;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

/**
 * Makes a store for the training run, as a bot does when it starts the first time. Arguments:
 * folders of the articles, the state and the data.
 */
class TrainingStore {
  public static void main(String[] args) throws Exception {
    CommandLineOverrides folders =
        new CommandLineOverrides(
            Optional.empty(),
            Optional.of(args[0]),
            Optional.of(args[1]),
            Optional.of(args[2]),
            false);
    Settings settings = new SettingsLoader(Path.of("").toAbsolutePath(), Map.of()).load(folders);
    KnowledgeBase.openToEdit(settings, ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL).close();
  }
}
