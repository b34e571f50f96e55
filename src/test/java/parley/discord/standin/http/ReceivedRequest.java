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

/** A request as it arrived. */
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

  /** GET, POST and so on. */
  public String method() {
    return method;
  }

  /** Path without the API's prefix and without the query. */
  public String path() {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    return path.replaceFirst("^/api(/v\\d+)?", "");
  }

  /** Whether the query says this. */
  public boolean hasQueryParameter(String parameter) {
    int query = target.indexOf('?');
    return query >= 0 && List.of(target.substring(query + 1).split("&", -1)).contains(parameter);
  }

  /** A header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The JSON sent, also as part of a form; missing if there is none. */
  public JsonNode body() {
    return body;
  }

  /** Files sent. */
  public List<Upload> files() {
    return List.copyOf(files);
  }

  /** What it got, if it was answered yet. */
  public Optional<StubResponse> response() {
    return Optional.ofNullable(response);
  }

  public void setResponse(StubResponse newResponse) {
    response = newResponse;
  }

  @Override
  public String toString() {
    // No tokens: what a failed assertion prints ends in logs.
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
