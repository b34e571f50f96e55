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
  private static final Instant START_TIME = Instant.parse("2026-11-22T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @TempDir Path folder;

  private final StubEmbedder embedder = new StubEmbedder("model");
  private Instant now = START_TIME;
  private final InstantSource clock = () -> now;

  @Test
  void aKillKeepsWhatWasCommitted() throws IOException {
    Path killed = Files.createDirectories(folder.resolve("killed"));
    try (EmbeddingCache cache = open(folder)) {
      new CachingEmbedder(embedder, cache).embedTexts(texts(1000));
      // What a killed process leaves.
      Files.copy(
          folder.resolve(EmbeddingCache.FILE_NAME), killed.resolve(EmbeddingCache.FILE_NAME));
    }

    try (EmbeddingCache cache = open(killed)) {
      CachingEmbedder again = new CachingEmbedder(embedder, cache);
      again.embedTexts(texts(1000));
      assertThat(again.cacheMisses()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 100_000})
  void aForeignFileIsReplaced(int times) throws IOException {
    Files.writeString(path(), "H:2,format:99\n".repeat(times));

    assertVectorsAreCorrect();
  }

  @Test
  void aDamagedFileIsReplacedWithAWarning() throws IOException {
    fill();
    try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
      file.write("nothing".repeat(10_000).getBytes(UTF_8));
    }

    CacheOpenResult result = EmbeddingCache.open(folder, clock);

    assertThat(result).isInstanceOf(CacheOpenResult.Opened.class);
    CacheOpenResult.Opened opened = (CacheOpenResult.Opened) result;
    try (EmbeddingCache cache = opened.cache()) {
      assertThat(opened.warning()).get().asString().contains(path().toString(), "removed");
      assertThat(cache.size()).isZero();
      CachingEmbedder cachingEmbedder = new CachingEmbedder(embedder, cache);
      cachingEmbedder.embedTexts(List.of("text 1"));
      assertThat(cachingEmbedder.cacheMisses()).isEqualTo(1);
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

    assertVectorsAreCorrect();
  }

  @ParameterizedTest
  @ValueSource(ints = {12_000, 50_000, 100_000, 200_000, 300_000})
  void damageInTheMiddleGivesNoWrongVectors(int offset) throws IOException {
    fill();
    try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
      assertThat(file.length()).isGreaterThan(offset + 8000);
      file.seek(offset);
      file.write("damage!!".repeat(1000).getBytes(UTF_8));
    }

    assertVectorsAreCorrect();
  }

  @Test
  void aFileOpenElsewhereIsReportedAsLocked() {
    try (EmbeddingCache first = open(folder)) {
      assertThat(EmbeddingCache.open(folder, clock))
          .isInstanceOfSatisfying(
              CacheOpenResult.Locked.class,
              locked -> assertThat(locked.message()).contains(path().toString()));
      assertThat(first.size()).isZero();
    }
    open(folder).close();
  }

  @Test
  void aFolderThatCannotBeCreatedIsReported() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");

    assertThat(EmbeddingCache.open(file, clock))
        .isInstanceOfSatisfying(
            CacheOpenResult.Unusable.class,
            unusable -> assertThat(unusable.message()).contains(file.toString(), "written to"));
  }

  @Test
  void unusedVectorsAreEvicted() {
    try (EmbeddingCache cache = open(folder)) {
      CachingEmbedder cachingEmbedder = new CachingEmbedder(embedder, cache);
      cachingEmbedder.embedTexts(List.of("used", "unused"));
      now = START_TIME.plus(Duration.ofDays(90));
      cachingEmbedder.embedTexts(List.of("used", "new"));

      assertThat(cache.evictUnusedSince(TODAY.plusDays(60))).isEqualTo(1);
      assertThat(cache.size()).isEqualTo(2);
      cachingEmbedder.embedTexts(List.of("used", "new"));
      assertThat(cachingEmbedder.cacheMisses()).isEqualTo(3);
    }
  }

  @Test
  void vectorsUsedEveryWeekAreKept() {
    try (EmbeddingCache cache = open(folder)) {
      CachingEmbedder cachingEmbedder = new CachingEmbedder(embedder, cache);
      cachingEmbedder.embedTexts(List.of("used"));
      for (int week = 0; week < 10; week++) {
        now = now.plus(Duration.ofDays(7));
        cachingEmbedder.embedTexts(List.of("used"));
      }

      assertThat(cache.evictUnusedSince(TODAY.plusDays(70))).isZero();
      assertThat(cache.size()).isEqualTo(1);
    }
  }

  @Test
  void aClosedCacheStoresNothing() {
    EmbeddingCache cache = open(folder);
    cache.close();
    cache.close();
    CachingEmbedder cachingEmbedder = new CachingEmbedder(embedder, cache);

    assertThat(cachingEmbedder.embedTexts(List.of("a"))).hasSize(1);
    assertThat(cache.size()).isZero();
    assertThat(cache.evictUnusedSince(TODAY)).isZero();
  }

  private void fill() {
    try (EmbeddingCache cache = open(folder)) {
      new CachingEmbedder(embedder, cache).embedTexts(texts(1000));
    }
  }

  private void assertVectorsAreCorrect() {
    List<float[]> expected =
        new CachingEmbedder(embedder, EmbeddingCache.disabled()).embedTexts(texts(1000));
    try (EmbeddingCache cache = open(folder)) {
      CachingEmbedder cachingEmbedder = new CachingEmbedder(embedder, cache);
      assertThat(cachingEmbedder.embedTexts(texts(1000))).containsExactlyElementsOf(expected);
      assertThat(cachingEmbedder.cacheHits() + cachingEmbedder.cacheMisses()).isEqualTo(1000);
    }
    fill();
    try (EmbeddingCache cache = open(folder)) {
      CachingEmbedder repaired = new CachingEmbedder(embedder, cache);
      assertThat(repaired.embedTexts(texts(1000))).containsExactlyElementsOf(expected);
      assertThat(repaired.cacheMisses()).isZero();
    }
  }

  private EmbeddingCache open(Path cacheFolder) {
    CacheOpenResult result = EmbeddingCache.open(cacheFolder, clock);
    assertThat(result).isInstanceOf(CacheOpenResult.Opened.class);
    return ((CacheOpenResult.Opened) result).cache();
  }

  private Path path() {
    return folder.resolve(EmbeddingCache.FILE_NAME);
  }

  private static List<String> texts(int count) {
    return IntStream.range(0, count).mapToObj(i -> "text " + i).toList();
  }
}
