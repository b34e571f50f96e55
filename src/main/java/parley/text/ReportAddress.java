package parley.text;

import java.util.regex.Pattern;

/** Validates where people may report an error: a web page or a mail address. */
public final class ReportAddress {
  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private ReportAddress() {}

  /** Whether it is an http or https URL, or a mail address. */
  public static boolean isValid(String address) {
    return HttpUrl.isValid(address) || MAIL.matcher(address).matches();
  }
}
