package parley.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.IOException;

/** Loads ONNX Runtime so that it sends no telemetry and leaves no files behind. */
final class OnnxRuntimeLoader {
  private OnnxRuntimeLoader() {}

  /** The runtime, of which a process has one that is never unloaded. */
  static OrtEnvironment load() throws IOException, OrtException {
    OnnxTelemetryOptOut.disableTelemetry();
    OrtEnvironment environment =
        OnnxNativeLibraries.callWithLibraries(OnnxRuntimeLoader::createEnvironment);
    environment.setTelemetry(false);
    return environment;
  }

  /** Below ERROR it would warn on standard error about machines without a GPU. */
  private static OrtEnvironment createEnvironment() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
  }
}
