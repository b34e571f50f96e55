package parley.bot.moderation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.bot.interaction.DiscordResources;
import parley.bot.interaction.DiscordResources.DownloadException;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.markdown.Truncator;
import parley.bot.moderation.DraftPreviews.Wording;
import parley.bot.moderation.ModeratorGate.Outcome;
import parley.library.CorpusEditor;
import parley.library.KnowledgeBaseException;
import parley.store.Draft;
import parley.store.RevisionContents;
import parley.store.StoreException;
import parley.text.UnseenCharacters;

/**
 * {@code /corpus add}: a file that a moderator sends becomes an article, or another text of one.
 */
public final class ArticleAddition {
  private static final int MAX_NAME_LENGTH = 100;

  private static final String WRONG_TYPE =
      "An article is a Markdown or text file: its name ends in .md, .markdown or .txt, with letters"
          + " or digits before that. Rename the file and send it again.";
  private static final String NOT_TEXT =
      "This file is not text in UTF-8. Save it as UTF-8 text and send it again.";
  private static final String EMPTY = "There is no text in this file.";
  private static final String NO_FILE = "No file came with the command. Choose one and try again.";

  private final ModeratorGate gate;
  private final DraftPreviews previews;
  private final ArticleNames names;
  private final DiscordResources discord;
  private final long maxFileSize;

  ArticleAddition(
      ModeratorGate gate,
      DraftPreviews previews,
      ArticleNames names,
      DiscordResources discord,
      long maxFileSize) {
    this.gate = gate;
    this.previews = previews;
    this.names = names;
    this.discord = discord;
    this.maxFileSize = maxFileSize;
  }

  /** The file to be written, or why there is none. */
  private sealed interface Target {
    record File(String name) implements Target {}

    record Refused(String sentence) implements Target {}
  }

  /**
   * Previews a file as an article.
   *
   * @param file what was sent; empty if nothing was
   * @param article the article it replaces, as typed; otherwise that of the same name
   * @param why why; may be empty
   */
  public InteractionResponse preview(
      Interaction.SlashCommand slash,
      Optional<Interaction.Attachment> file,
      Optional<String> article,
      String why)
      throws InterruptedException {
    return gate.run(
        slash.context(),
        "add",
        editor ->
            file.isPresent()
                ? preview(editor, slash.context().userId(), file.get(), article, why)
                : Outcome.notDone(NO_FILE));
  }

  private Outcome preview(
      CorpusEditor editor,
      String author,
      Interaction.Attachment file,
      Optional<String> article,
      String why)
      throws KnowledgeBaseException, StoreException, InterruptedException {
    Optional<String> safeName = SafeFileName.of(file.fileName());
    if (safeName.isEmpty()) {
      return Outcome.notDone(WRONG_TYPE);
    }
    if (file.size() > maxFileSize) {
      return Outcome.notDone(tooLarge());
    }
    RevisionContents contents = editor.newest().contents();
    Target target = target(safeName.get(), article, contents);
    if (target instanceof Target.Refused refused) {
      return Outcome.notDone(refused.sentence());
    }
    byte[] bytes;
    try {
      bytes = discord.download(file, maxFileSize);
    } catch (DownloadException e) {
      return Outcome.notDone(String.valueOf(e.getMessage()));
    }
    Optional<String> text = decode(bytes);
    if (text.isEmpty()) {
      return Outcome.notDone(NOT_TEXT);
    }
    if (UnseenCharacters.isBlank(text.get())) {
      return Outcome.notDone(EMPTY);
    }
    String name = ((Target.File) target).name();
    Draft draft = editor.drafts().withNote(editor.drafts().ofText(author, name, bytes), why);
    Message preview = previews.show(editor, draft, Wording.USUAL);
    return Outcome.reply(preview, "previewed " + name);
  }

  private Target target(String safeName, Optional<String> article, RevisionContents contents) {
    if (article.isPresent()) {
      return switch (names.find(article.get(), contents)) {
        case ArticleNames.Result.Found found ->
            extension(found.name()).equals(extension(safeName))
                ? new Target.File(found.name())
                : new Target.Refused(otherExtension(found.name()));
        case ArticleNames.Result.NotFound notFound -> new Target.Refused(notFound.sentence());
      };
    }
    List<String> sameName =
        ArticleNames.names(contents).stream()
            .filter(name -> lastPart(name).equalsIgnoreCase(safeName))
            .toList();
    if (sameName.size() > 1) {
      return new Target.Refused(
          "More than one article has a file of this name: "
              + Truncator.truncateEscaped(String.join(", ", sameName), 300)
              + ". Say which it replaces with the option article.");
    }
    if (sameName.size() == 1) {
      return new Target.File(sameName.getFirst());
    }
    // At the top of the folder, where the new file would lie, a stem may be there only once.
    return contents.texts().keySet().stream()
        .filter(name -> !name.contains("/") && name.contains("."))
        .filter(name -> stem(name).equalsIgnoreCase(stem(safeName)))
        .filter(name -> ArticleNames.names(contents).contains(name))
        .findFirst()
        .<Target>map(name -> new Target.Refused(otherExtension(name)))
        .orElseGet(() -> new Target.File(safeName));
  }

  private static String otherExtension(String name) {
    return "That article is the file "
        + Truncator.truncateEscaped(name, MAX_NAME_LENGTH)
        + ". Send one that ends in "
        + extension(name)
        + " too, or remove that article first.";
  }

  private String tooLarge() {
    return "This file is too large: an article has at most "
        + maxFileSize
        + " bytes here. Shorten it, or ask the operator to raise corpus.max-file-size.";
  }

  /** The text of a file; empty if it is not UTF-8, or holds bytes that no text has. */
  private static Optional<String> decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
  }
}
