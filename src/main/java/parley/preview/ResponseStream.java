package parley.preview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import parley.bot.message.Message;

/**
 * What comes of one interaction, in its order, until it is finished: for each request that Discord
 * would get an object with one key, which says where it goes, and its JSON. Filled by the bot's
 * threads, emptied by that of the request.
 */
final class ResponseStream {
  /** Empty stands for the end. */
  private final BlockingQueue<Optional<ObjectNode>> parts = new LinkedBlockingQueue<>();

  /** Adds a part without a file. */
  void add(String key, ObjectNode json) {
    add(key, json, Optional.empty());
  }

  /** Adds a part, with the file that would be uploaded beside it. */
  void add(String key, ObjectNode json, Optional<Message.Attachment> file) {
    ObjectNode part = JsonNodeFactory.instance.objectNode();
    part.set(key, json);
    file.ifPresent(attachment -> part.put("file", attachment.text()));
    parts.add(Optional.of(part));
  }

  /** Nothing more will be added. */
  void finish() {
    parts.add(Optional.empty());
  }

  /** The next part, waited for; empty at the end. */
  Optional<ObjectNode> next() throws InterruptedException {
    return parts.take();
  }
}
