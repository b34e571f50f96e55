package parley.discord.standin.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import parley.discord.standin.payload.Json;
import parley.discord.standin.payload.Upload;

/** A request as received. */
public final class ReceivedRequest {
  private final String method;
  private final String target;
  private final Headers headers;
  private final List<Upload> files = new ArrayList<>();
  private final JsonNode body;
  private volatile @Nullable StubResponse response;

  public ReceivedRequest(RecordedRequest recordedRequest) {
    method = recordedRequest.getMethod();
    target = recordedRequest.getTarget();
    headers = recordedRequest.getHeaders();
    ByteString bytes = recordedRequest.getBody();
    body = bytes == null ? Json.read("") : parse(bytes);
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** The path without the API's prefix and the query. */
  public String path() {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    return path.replaceFirst("^/api(/v\\d+)?", "");
  }

  /** Whether the query has this {@code name=value}. */
  public boolean hasQueryParameter(String parameter) {
    int query = target.indexOf('?');
    return query >= 0 && List.of(target.substring(query + 1).split("&", -1)).contains(parameter);
  }

  /** The value of a header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The JSON body, or the JSON part of a form; a missing node if there is none. */
  public JsonNode body() {
    return body;
  }

  /** The uploaded files. */
  public List<Upload> files() {
    return List.copyOf(files);
  }

  /** The response, once there is one. */
  public Optional<StubResponse> response() {
    return Optional.ofNullable(response);
  }

  public void setResponse(StubResponse newResponse) {
    response = newResponse;
  }

  @Override
  public String toString() {
    // Without tokens: failed assertions end up in logs.
    String redactedPath = path().replaceAll("[A-Za-z0-9_-]{60,}", "…");
    return method + " " + redactedPath + response().map(a -> " -> " + a.status()).orElse(" …");
  }

  private JsonNode parse(ByteString bytes) {
    MediaType type = MediaType.parse(header("Content-Type").orElse(""));
    String boundary = type == null ? null : type.parameter("boundary");
    return boundary == null ? Json.read(bytes.utf8()) : parseForm(bytes, boundary);
  }

  private JsonNode parseForm(ByteString bytes, String boundary) {
    JsonNode json = Json.read("");
    try (MultipartReader reader = new MultipartReader(new Buffer().write(bytes), boundary)) {
      for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
        String disposition = part.headers().get("Content-Disposition");
        String content = part.body().readUtf8();
        String field = dispositionParameter(disposition, "name");
        if (field.equals("payload_json")) {
          json = Json.read(content);
        } else {
          files.add(new Upload(field, dispositionParameter(disposition, "filename"), content));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json;
  }

  private static String dispositionParameter(@Nullable String disposition, String name) {
    String start = " " + name + "=\"";
    int from = disposition == null ? -1 : disposition.indexOf(start);
    if (disposition == null || from < 0) {
      return "";
    }
    int begin = from + start.length();
    return disposition.substring(begin, disposition.indexOf('"', begin));
  }
}
