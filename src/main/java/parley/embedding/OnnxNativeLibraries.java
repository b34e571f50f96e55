package parley.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native libraries of ONNX Runtime. In the packaged program they are in a folder that the
 * launcher passes as a system property. Elsewhere they are unpacked to a temporary folder that is
 * deleted right after loading: Linux keeps a loaded file without its name, so even a killed process
 * leaves nothing behind.
 */
final class OnnxNativeLibraries {
  /** System property that tells ONNX Runtime where its native libraries are. */
  static final String NATIVE_PATH_PROPERTY = "onnxruntime.native.path";

  private static final List<String> FILES = List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");
  private static final String TEMP_FOLDER_PREFIX = "parley-native-";

  /** ONNX Runtime creates such a folder even if it unpacks nothing; a killed process leaves it. */
  private static final String RUNTIME_TEMP_FOLDER_PREFIX = "onnxruntime-java";

  private static final Duration STALE_AFTER = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(OnnxNativeLibraries.class);

  private OnnxNativeLibraries() {}

  /** Calls a loader while the native libraries are available to it. */
  static <T> T callWithLibraries(Supplier<T> loader) throws IOException {
    deleteStale(Path.of(System.getProperty("java.io.tmpdir")));
    if (System.getProperty(NATIVE_PATH_PROPERTY) != null || !isLinux()) {
      return loader.get();
    }
    Path folder = Files.createTempDirectory(TEMP_FOLDER_PREFIX);
    try {
      for (String file : FILES) {
        unpack(file, folder);
      }
      System.setProperty(NATIVE_PATH_PROPERTY, folder.toString());
      return loader.get();
    } finally {
      System.clearProperty(NATIVE_PATH_PROPERTY);
      delete(folder);
    }
  }

  private static void unpack(String file, Path folder) throws IOException {
    String name = "/ai/onnxruntime/native/linux-" + architecture() + "/" + file;
    try (InputStream in = OnnxNativeLibraries.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name + " is in none of the jars");
      }
      Files.copy(in, folder.resolve(file));
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux");
  }

  private static String architecture() {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x64" : name;
  }

  /** Deletes folders left by processes that were killed while loading or running. */
  static void deleteStale(Path tempFolder) throws IOException {
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(
            tempFolder, "{" + TEMP_FOLDER_PREFIX + "," + RUNTIME_TEMP_FOLDER_PREFIX + "}*")) {
      for (Path folder : folders) {
        deleteIfStale(folder);
      }
    }
  }

  private static void deleteIfStale(Path folder) {
    try {
      Instant cutoff = Instant.now().minus(STALE_AFTER);
      if (Files.getLastModifiedTime(folder).toInstant().isBefore(cutoff)) {
        delete(folder);
      }
    } catch (IOException e) {
      LOG.debug("Left where it is: {}", folder, e); // another user's, or in use
    }
  }

  /** Deletes only our own files, so that a folder with anything else in it stays. */
  private static void delete(Path folder) throws IOException {
    if (folder.getFileName().toString().startsWith(TEMP_FOLDER_PREFIX)) {
      for (String file : FILES) {
        Files.deleteIfExists(folder.resolve(file));
      }
    }
    Files.deleteIfExists(folder);
  }
}
