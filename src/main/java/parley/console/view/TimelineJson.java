package parley.console.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import parley.answer.timeline.Latest;
import parley.answer.timeline.LatestItem;
import parley.answer.timeline.TimelineEvent;
import parley.answer.timeline.TimelinePage;
import parley.corpus.model.EventKind;

/** Serializes dated events to JSON. Absent values are null; keys are never omitted. */
public final class TimelineJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TimelineJson() {}

  /** The events of an answer. */
  static ArrayNode events(TimelinePage page) {
    ArrayNode list = NODES.arrayNode();
    page.entries().forEach(entry -> list.add(event(entry.event())));
    return list;
  }

  /** A timeline: its events with their passages, and how many there are. */
  public static ObjectNode toJson(TimelinePage page) {
    ObjectNode json = NODES.objectNode();
    json.put("total", page.total());
    ArrayNode list = json.putArray("events");
    page.entries()
        .forEach(entry -> {
          ObjectNode event = event(entry.event());
          put(event, "passage", entry.passageId());
          list.add(event);
        });
    return json;
  }

  /** The newest events and statements, with the day up to which the articles are right. */
  public static ObjectNode toJson(Latest latest) {
    ObjectNode json = NODES.objectNode();
    put(json, "as_of", latest.asOf());
    ArrayNode list = json.putArray("items");
    latest.items().forEach(item -> list.add(item(item)));
    return json;
  }

  private static ObjectNode item(LatestItem item) {
    ObjectNode json =
        switch (item) {
          case LatestItem.Dated dated -> event(dated.event()).putNull("text");
          case LatestItem.Statement statement ->
              NODES
                  .objectNode()
                  .put("date", statement.date().toString())
                  .putNull("place")
                  .putNull("title")
                  .putNull("kind")
                  .put("article", statement.article().id())
                  .put("text", statement.text());
        };
    return json.put("passage", item.passage().passage().id());
  }

  private static ObjectNode event(TimelineEvent event) {
    ObjectNode json = NODES.objectNode();
    json.put("date", event.date().toString());
    put(json, "place", event.place());
    json.put("title", event.title());
    put(json, "kind", event.kind().map(EventKind::key));
    json.put("article", event.article().id());
    return json;
  }

  private static void put(ObjectNode json, String key, Optional<?> value) {
    if (value.isPresent()) {
      json.put(key, value.get().toString());
    } else {
      json.putNull(key);
    }
  }
}
