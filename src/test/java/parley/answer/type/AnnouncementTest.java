package parley.answer.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Four points are open between the towns:",
        "Accounts of why the fair was called off differ.",
        "What the towns did in June is told in two ways.",
        "Figures for the visitors conflict.",
      })
  void announcesOthers(String sentence) {
    assertThat(Announcement.isIn(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Figures differ: one report put it at 75 per cent.",
        "The towns differ.",
        "It began at 10:30.",
        "Accounts of the fair were read.",
        "",
      })
  void tellsByItself(String sentence) {
    assertThat(Announcement.isIn(sentence)).isFalse();
  }
}
