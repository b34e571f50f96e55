package parley.embedding;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The published builds of ONNX Runtime send usage data to their maker, on Linux too since 1.29,
 * unless a variable of the environment says no before they are loaded. See Privacy.md in its jar.
 */
final class OnnxTelemetryOptOut {
  static final String ENVIRONMENT_VARIABLE = "ORT_DISABLE_TELEMETRY";
  private static final String DISABLED = "1";

  private OnnxTelemetryOptOut() {}

  /**
   * Says no, before the runtime is loaded. The launcher has done so already; this is for whoever
   * starts without it.
   *
   * @throws IOException it cannot be said, so the runtime must not be loaded
   */
  static void disableTelemetry() throws IOException {
    if (DISABLED.equals(System.getenv(ENVIRONMENT_VARIABLE))) {
      return;
    }
    try {
      setVariable();
    } catch (Throwable e) {
      throw new IOException(
          "its telemetry cannot be turned off; start Parley with "
              + ENVIRONMENT_VARIABLE
              + "="
              + DISABLED,
          e);
    }
  }

  /** With the C library, since Java cannot change the environment of its own process. */
  @SuppressWarnings("restricted")
  private static void setVariable() throws Throwable {
    Linker linker = Linker.nativeLinker();
    MethodHandle setenv =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("setenv"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(ENVIRONMENT_VARIABLE);
      MemorySegment value = arena.allocateFrom(DISABLED);
      int status = (int) setenv.invokeExact(name, value, 1);
      if (status != 0) {
        throw new IOException("setenv failed");
      }
    }
  }
}
