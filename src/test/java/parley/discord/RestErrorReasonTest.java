package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import parley.logging.ErrorReference;
import parley.logging.LogCapture;

class RestErrorReasonTest {
  private static final String FORM_ERROR =
      """
      {"code": 50035, "message": "Invalid Form Body", "errors": {"3": {"options": {"0": {"name":
       {"_errors": [{"code": "STRING_TYPE_REGEX",
         "message": "String value \\"my secret\\" did not match aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
       }]}}}}}}
      """;

  @Test
  void namesFieldAndReasonButNoText() throws Exception {
    RestException failure =
        RestException.errorResponse(400, JsonMapper.builder().build().readTree(FORM_ERROR), -1);
    assertThat(failure)
        .hasMessage(
            "Discord answered 400 with code 50035 (Invalid Form Body: 3.options.0.name:"
                + " STRING_TYPE_REGEX String value … did not match …)");
    assertThat(failure.code()).isEqualTo(50035);
  }

  @Test
  void theLogHasItUnderTheReference() {
    org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(RestErrorReasonTest.class);
    try (LogCapture capture = LogCapture.attachTo(RestErrorReasonTest.class)) {
      String reference =
          ErrorReference.log(log, "Failure", RestException.errorResponse(404, 10062, -1));
      ErrorReference.log(log, "Failure", new IllegalStateException("what somebody wrote"));
      assertThat(capture.messages())
          .containsExactly(
              "Failure "
                  + reference
                  + ": parley.discord.RestException: Discord answered 404 with code 10062",
              capture.messages().getLast());
      assertThat(capture.messages().getLast()).doesNotContain("somebody");
    }
  }

  @Test
  void anEmptyBodyHasNoReason() {
    assertThat(RestException.errorResponse(500, 0, -1)).hasMessage("Discord answered 500");
  }
}
