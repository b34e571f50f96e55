package parley.discord.standin;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Makes the test JVM trust the stand-in before any test runs, since a JVM reads its trust store
 * once, at its first use of TLS.
 */
public final class TrustStoreListener implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    CertificateAuthority.ofThisJvm().trustStoreProperties().forEach(System::setProperty);
  }
}
