package parley.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynonymGroupsTest {
  @Test
  void parsesGroupsAndSkipsCommentsAndBlankLines() throws SynonymFileException {
    assertThat(
            SynonymGroups.parse("v.txt", "# comment\r\n\r\n Kyiv ,Kiev, \r\nUN, United Nations")
                .groups())
        .isEqualTo(List.of(List.of("Kyiv", "Kiev"), List.of("UN", "United Nations")));
  }

  @Test
  void rejectsALineWithOneName() {
    assertThatThrownBy(() -> SynonymGroups.parse("v.txt", "Kyiv, Kiev\nOdesa\n"))
        .isInstanceOf(SynonymFileException.class)
        .hasMessage("v.txt:2: \"Odesa\" holds one name; write two or more with commas.");
  }

  @Test
  void rejectsANameInTwoGroups() {
    assertThatThrownBy(() -> SynonymGroups.parse("v.txt", "Kyiv, Kiev\nKIEV, Kyjiw"))
        .hasMessage("v.txt:2: \"KIEV\" stands on line 1 too; keep one of them.");
  }

  @Test
  void loadsTheBundledGroups() throws SynonymFileException {
    assertThat(SynonymGroups.load(Optional.empty()).groups())
        .anySatisfy(group -> assertThat(group).contains("Kyiv", "Kiev"));
  }

  @Test
  void reportsAFileThatIsMissingOrNotUtf8(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("missing.txt");
    Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'T', (byte) 0xFC, 'r'});

    assertThatThrownBy(() -> SynonymGroups.load(Optional.of(missing)))
        .hasMessageContaining(missing.toString())
        .hasMessageContaining("search.synonyms");
    assertThatThrownBy(() -> SynonymGroups.load(Optional.of(latin)))
        .hasMessageContaining("is not UTF-8");
  }
}
