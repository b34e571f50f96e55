package parley.discord.standin.payload;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Removes fields of payloads by path. */
final class JsonFields {
  private JsonFields() {}

  /** Removes a field, which must exist: {@code locale}, or {@code /member/user/id}. */
  static ObjectNode remove(ObjectNode payload, String path) {
    JsonPointer pointer = JsonPointer.compile(path.startsWith("/") ? path : "/" + path);
    String name = pointer.last().getMatchingProperty();
    if (!(payload.at(pointer.head()) instanceof ObjectNode parent) || parent.remove(name) == null) {
      throw new IllegalArgumentException("no field " + path);
    }
    return payload;
  }
}
