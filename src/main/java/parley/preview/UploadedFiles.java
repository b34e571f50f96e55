package parley.preview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parley.bot.interaction.ApplicationOwners;
import parley.bot.interaction.DiscordResources;
import parley.bot.interaction.Interaction;

/** The latest files that were sent with commands, in memory. Thread-safe. */
final class UploadedFiles implements DiscordResources {
  private static final String SCHEME = "preview:";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private long lastId;

  /** Keeps a file, under the id that is returned. */
  synchronized String add(byte[] content) {
    String id = Long.toString(++lastId);
    files.put(id, content);
    if (files.size() > PreviewLimits.MAX_FILES) {
      files.remove(files.keySet().iterator().next());
    }
    return id;
  }

  /** Says in an interaction where its files are, whatever it said of that before. */
  void locate(ObjectNode interaction) {
    interaction
        .at("/data/resolved/attachments")
        .properties()
        .forEach(file -> {
          if (file.getValue() instanceof ObjectNode attachment) {
            attachment.put("url", SCHEME + file.getKey());
            attachment.put("size", find(file.getKey()).map(content -> content.length).orElse(0));
          }
        });
  }

  private synchronized Optional<byte[]> find(String id) {
    return Optional.ofNullable(files.get(id));
  }

  @Override
  public ApplicationOwners owners() {
    return SimulatedRole.owners();
  }

  @Override
  public byte[] download(Interaction.Attachment attachment, long maxBytes)
      throws DownloadException {
    byte[] content =
        find(attachment.url().replaceFirst("^" + SCHEME, ""))
            .orElseThrow(() ->
                new DownloadException(
                    "This file is no longer kept, since others were sent after it. Nothing was"
                        + " changed; please send it once more."));
    if (content.length > maxBytes) {
      throw new DownloadException(
          "This file is too large: an article has at most "
              + maxBytes
              + " bytes here. Shorten it, or raise corpus.max-file-size.");
    }
    return content;
  }
}
