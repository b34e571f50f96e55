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
    OnnxTelemetryOptOut.disableTelemetry();
    OrtEnvironment environment =
        OnnxNativeLibraries.callWithLibraries(OnnxRuntimeLoader::createEnvironment);
    environment.setTelemetry(false);
    return environment;
  }

  /** It would warn on standard error of machines without a graphics card. */
  private static OrtEnvironment createEnvironment() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
  }
}
