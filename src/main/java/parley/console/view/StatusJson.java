package parley.console.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.corpus.model.Diagnostic;
import parley.library.KnowledgeBaseStatus;
import parley.library.revision.RevisionStatus;
import parley.store.Revision;

/** Serializes the status of the knowledge base to JSON. */
public final class StatusJson {
  private StatusJson() {}

  public static ObjectNode toJson(KnowledgeBaseStatus status) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("corpus", status.corpusFolder());
    json.put("state", status.stateFolder());
    json.put("articles", status.articles());
    json.put("passages", status.passages());
    ArrayNode topics = json.putArray("topics");
    status
        .topics()
        .forEach(topic ->
            topics.addObject().put("label", topic.label()).put("passages", topic.passages()));
    status
        .latestAsOf()
        .ifPresentOrElse(day -> json.put("newest", day.toString()), () -> json.putNull("newest"));
    json.put("fingerprint", status.corpusFingerprint());
    json.put("built", status.buildStart().toString());
    json.put("index_bytes", status.indexBytes());
    json.set("problems", diagnostics(status.diagnostics()));
    return json;
  }

  /** Adds the revision that is served; null where none are kept. */
  public static void addRevision(ObjectNode json, Optional<RevisionStatus> status) {
    if (status.isEmpty() || status.get().revision().isEmpty()) {
      json.putNull("revision");
      return;
    }
    Revision revision = status.get().revision().get();
    ObjectNode node = json.putObject("revision");
    node.put("number", revision.number());
    node.put("made", revision.createdAt().toString());
    node.put("author", revision.author());
    node.put("reason", revision.reason().name().toLowerCase(Locale.ROOT));
    node.put("note", revision.note());
    node.put("edited_files", status.get().edits());
    node.put("edited_files_changed_in_folder", status.get().editsOverChangedFiles());
    ArrayNode differs = node.putArray("folder_differs");
    status
        .get()
        .folder()
        .ifPresent(folder -> folder.files().forEach(file -> differs.add(file.name())));
  }

  /** Serializes diagnostics; the line is null if one concerns the whole file. */
  public static ArrayNode diagnostics(List<Diagnostic> diagnostics) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Diagnostic diagnostic : diagnostics) {
      ObjectNode json = list.addObject();
      json.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
      json.put("file", diagnostic.file());
      if (diagnostic.line() > 0) {
        json.put("line", diagnostic.line());
      } else {
        json.putNull("line");
      }
      json.put("found", diagnostic.found());
      json.put("remedy", diagnostic.remedy());
    }
    return list;
  }
}
