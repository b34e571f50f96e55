package parley.discord.standin;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Makes the test JVM trust the stand-in before any test runs: the JVM reads its trust store once,
 * at the first use of TLS, whichever test that is in.
 */
public final class TrustStoreListener implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    CertificateAuthority.ofThisJvm().trustStoreProperties().forEach(System::setProperty);
  }
}
