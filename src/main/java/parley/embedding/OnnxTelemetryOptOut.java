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
 * Disables the telemetry of ONNX Runtime, whose published builds send usage data (since 1.29 on
 * Linux too) unless an environment variable is set before they are loaded. See Privacy.md in its
 * jar.
 */
final class OnnxTelemetryOptOut {
  static final String ENVIRONMENT_VARIABLE = "ORT_DISABLE_TELEMETRY";
  private static final String DISABLED = "1";

  private OnnxTelemetryOptOut() {}

  /**
   * Sets the environment variable unless the launcher has. To be called before the runtime loads.
   *
   * @throws IOException if it cannot be set, so that the runtime must not be loaded
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

  /** Calls the C library, since Java cannot change the environment of its own process. */
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
