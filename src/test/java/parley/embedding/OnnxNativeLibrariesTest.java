package parley.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxNativeLibrariesTest {
  private final Instant longAgo = Instant.now().minus(Duration.ofHours(1));

  @TempDir Path tempFolder;

  @Test
  void whatKilledProcessesLeftIsRemoved() throws IOException {
    Path ours = folder("parley-native-1", "libonnxruntime.so", longAgo);
    Path empty = Files.createDirectory(tempFolder.resolve("onnxruntime-java2"));
    Files.setLastModifiedTime(empty, FileTime.from(longAgo));

    OnnxNativeLibraries.deleteStale(tempFolder);

    assertThat(ours).doesNotExist();
    assertThat(empty).doesNotExist();
  }

  @Test
  void whatMayBeInUseIsLeft() throws IOException {
    Path young = folder("parley-native-1", "libonnxruntime.so", Instant.now());
    Path full = folder("onnxruntime-java2", "libonnxruntime.so", longAgo);
    Path strange = folder("parley-native-3", "notes.txt", longAgo);
    Path other = folder("elsewhere", "libonnxruntime.so", longAgo);

    OnnxNativeLibraries.deleteStale(tempFolder);

    assertThat(young.resolve("libonnxruntime.so")).exists();
    assertThat(full.resolve("libonnxruntime.so")).exists();
    assertThat(strange.resolve("notes.txt")).exists();
    assertThat(other.resolve("libonnxruntime.so")).exists();
  }

  private Path folder(String name, String file, Instant time) throws IOException {
    Path folder = Files.createDirectory(tempFolder.resolve(name));
    Files.writeString(folder.resolve(file), "");
    Files.setLastModifiedTime(folder, FileTime.from(time));
    return folder;
  }
}
