package parley.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingCacheTest {
  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @TempDir Path folder;

  private final StubEmbedder model = new StubEmbedder("model");
  private Instant now = START;
  private final InstantSource clock = () -> now;

  @Test
  void aKillKeepsWhatWasCommitted() throws IOException {
    Path killed = Files.createDirectories(folder.resolve("killed"));
    try (EmbeddingCache cache = open(folder)) {
      new CachingEmbedder(model, cache).texts(texts(1000));
      // What a process leaves that never gets to close its file.
      Files.copy(folder.resolve(EmbeddingCache.FILE), killed.resolve(EmbeddingCache.FILE));
    }

    try (EmbeddingCache cache = open(killed)) {
      CachingEmbedder again = new CachingEmbedder(model, cache);
      again.texts(texts(1000));
      assertThat(again.computed()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 100_000})
  void aForeignFileIsReplaced(int times) throws IOException {
    Files.writeString(path(), "H:2,format:99\n".repeat(times));

    rightOrComputed();
  }

  @Test
  void aDamagedFileIsReplacedWithAWarning() throws IOException {
    fill();
    try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
      file.write("nothing".repeat(10_000).getBytes(UTF_8));
    }

    CacheOpenResult opening = EmbeddingCache.open(folder, clock);

    assertThat(opening).isInstanceOf(CacheOpenResult.Opened.class);
    CacheOpenResult.Opened opened = (CacheOpenResult.Opened) opening;
    try (EmbeddingCache cache = opened.cache()) {
      assertThat(opened.warning()).get().asString().contains(path().toString(), "removed");
      assertThat(cache.size()).isZero();
      CachingEmbedder embedder = new CachingEmbedder(model, cache);
      embedder.texts(List.of("text 1"));
      assertThat(embedder.computed()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4096, 20_000, 100_000, 200_000})
  void aTruncatedFileGivesNoWrongVectors(int length) throws IOException {
    fill();
    try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
      assertThat(file.length()).isGreaterThan(length);
      file.setLength(length);
    }

    rightOrComputed();
  }

  @ParameterizedTest
  @ValueSource(ints = {12_000, 50_000, 100_000, 200_000, 300_000})
  void damageInTheMiddleGivesNoWrongVectors(int at) throws IOException {
    fill();
    try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
      assertThat(file.length()).isGreaterThan(at + 8000);
      file.seek(at);
      file.write("damage!!".repeat(1000).getBytes(UTF_8));
    }

    rightOrComputed();
  }

  @Test
  void aFileThatIsOpenElsewhereIsSaidToBe() {
    try (EmbeddingCache first = open(folder)) {
      assertThat(EmbeddingCache.open(folder, clock))
          .isInstanceOfSatisfying(
              CacheOpenResult.Held.class,
              held -> assertThat(held.message()).contains(path().toString()));
      assertThat(first.size()).isZero();
    }
    open(folder).close();
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidToBe() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");

    assertThat(EmbeddingCache.open(file, clock))
        .isInstanceOfSatisfying(
            CacheOpenResult.Unusable.class,
            unusable -> assertThat(unusable.message()).contains(file.toString(), "written to"));
  }

  @Test
  void whatIsNoLongerUsedIsRemoved() {
    try (EmbeddingCache cache = open(folder)) {
      CachingEmbedder embedder = new CachingEmbedder(model, cache);
      embedder.texts(List.of("used", "unused"));
      now = START.plus(Duration.ofDays(90));
      embedder.texts(List.of("used", "new"));

      assertThat(cache.removeUnusedSince(TODAY.plusDays(60))).isEqualTo(1);
      assertThat(cache.size()).isEqualTo(2);
      embedder.texts(List.of("used", "new"));
      assertThat(embedder.computed()).isEqualTo(3);
    }
  }

  @Test
  void whatIsUsedEveryWeekIsKept() {
    try (EmbeddingCache cache = open(folder)) {
      CachingEmbedder embedder = new CachingEmbedder(model, cache);
      embedder.texts(List.of("used"));
      for (int week = 0; week < 10; week++) {
        now = now.plus(Duration.ofDays(7));
        embedder.texts(List.of("used"));
      }

      assertThat(cache.removeUnusedSince(TODAY.plusDays(70))).isZero();
      assertThat(cache.size()).isEqualTo(1);
    }
  }

  @Test
  void aClosedOneKeepsNothing() {
    EmbeddingCache cache = open(folder);
    cache.close();
    cache.close();
    CachingEmbedder embedder = new CachingEmbedder(model, cache);

    assertThat(embedder.texts(List.of("a"))).hasSize(1);
    assertThat(cache.size()).isZero();
    assertThat(cache.removeUnusedSince(TODAY)).isZero();
  }

  private void fill() {
    try (EmbeddingCache cache = open(folder)) {
      new CachingEmbedder(model, cache).texts(texts(1000));
    }
  }

  private void rightOrComputed() {
    List<float[]> right = new CachingEmbedder(model, EmbeddingCache.none()).texts(texts(1000));
    try (EmbeddingCache cache = open(folder)) {
      CachingEmbedder embedder = new CachingEmbedder(model, cache);
      assertThat(embedder.texts(texts(1000))).containsExactlyElementsOf(right);
      assertThat(embedder.reused() + embedder.computed()).isEqualTo(1000);
    }
    fill();
    try (EmbeddingCache cache = open(folder)) {
      CachingEmbedder healed = new CachingEmbedder(model, cache);
      assertThat(healed.texts(texts(1000))).containsExactlyElementsOf(right);
      assertThat(healed.computed()).isZero();
    }
  }

  private EmbeddingCache open(Path where) {
    CacheOpenResult opening = EmbeddingCache.open(where, clock);
    assertThat(opening).isInstanceOf(CacheOpenResult.Opened.class);
    return ((CacheOpenResult.Opened) opening).cache();
  }

  private Path path() {
    return folder.resolve(EmbeddingCache.FILE);
  }

  private static List<String> texts(int count) {
    return IntStream.range(0, count).mapToObj(i -> "text " + i).toList();
  }
}
