package parley.discord.standin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate for Discord's hosts, and a trust store file with the authority that signed it. */
final class CertificateAuthority {
  /** Host of the REST API. */
  static final String REST_HOST = "discord.com";

  /** Host of the gateway. */
  static final String GATEWAY_HOST = "gateway.discord.gg";

  /** Host at which sessions are resumed. */
  static final String RESUME_HOST = "gateway-us-east1-b.discord.gg";

  /** Host of files that people sent. */
  static final String ATTACHMENT_HOST = "cdn.discordapp.com";

  private static final String PASSWORD = "stand-in";

  private final SSLSocketFactory socketFactory;
  private final Path trustStore;

  private CertificateAuthority() {
    HeldCertificate root = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate server =
        new HeldCertificate.Builder()
            .commonName(REST_HOST)
            .addSubjectAlternativeName(REST_HOST)
            .addSubjectAlternativeName(GATEWAY_HOST)
            .addSubjectAlternativeName(RESUME_HOST)
            .addSubjectAlternativeName(ATTACHMENT_HOST)
            .signedBy(root)
            .build();
    socketFactory =
        new HandshakeCertificates.Builder()
            .heldCertificate(server, root.certificate())
            .build()
            .sslSocketFactory();
    trustStore = createTrustStore(root);
  }

  /** The authority of this JVM; there is one, since a JVM reads its trust store once. */
  static CertificateAuthority ofThisJvm() {
    return Holder.INSTANCE;
  }

  /** Sockets that present Discord's certificate. */
  SSLSocketFactory socketFactory() {
    return socketFactory;
  }

  /** System properties that make a JVM trust this authority. */
  Map<String, String> trustStoreProperties() {
    return Map.of(
        "javax.net.ssl.trustStore",
        trustStore.toString(),
        "javax.net.ssl.trustStorePassword",
        PASSWORD,
        "javax.net.ssl.trustStoreType",
        "PKCS12");
  }

  private static Path createTrustStore(HeldCertificate root) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("stand-in", root.certificate());
      Path folder = Files.createTempDirectory("stand-in");
      Path file = folder.resolve("trust.p12");
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, PASSWORD.toCharArray());
      }
      // Deleted in reverse order of registration.
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address the stand-in listens on. */
  static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }

  private static final class Holder {
    static final CertificateAuthority INSTANCE = new CertificateAuthority();
  }
}
