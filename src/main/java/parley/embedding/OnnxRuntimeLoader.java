package parley.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.IOException;

/** ONNX Runtime, loaded so that it sends nothing anywhere and leaves no files behind. */
final class OnnxRuntimeLoader {
  private OnnxRuntimeLoader() {}

  /** The runtime; there is one in a process, and it stays. */
  static OrtEnvironment load() throws IOException, OrtException {
    OnnxTelemetryOptOut.turnOff();
    OrtEnvironment runtime = OnnxNativeLibraries.during(OnnxRuntimeLoader::start);
    runtime.setTelemetry(false);
    return runtime;
  }

  /** It would warn on standard error of machines without a graphics card. */
  private static OrtEnvironment start() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
  }
}
