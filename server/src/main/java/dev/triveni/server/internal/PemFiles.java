package dev.triveni.server.internal;

import dev.triveni.web.spi.ServerSettings.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Reads a certificate and its key from PEM files.
final class PemFiles {
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private PemFiles() {}

  static SslContextFactory.Server read(Tls files) throws IOException {
    char[] password = new char[0];
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      store.setKeyEntry("server", key(files.key()), password, chain(files.certificate()));
      SslContextFactory.Server context = new SslContextFactory.Server();
      context.setKeyStore(store);
      context.setKeyStorePassword("");
      context.setIncludeProtocols("TLSv1.2", "TLSv1.3");
      return context;
    } catch (GeneralSecurityException e) {
      throw unusable(files.certificate(), "does not fit the key " + files.key(), e);
    }
  }

  private static Certificate[] chain(String file) throws IOException {
    try (InputStream in = Files.newInputStream(existing(file))) {
      Certificate[] chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(in)
              .toArray(Certificate[]::new);
      if (chain.length == 0) {
        throw unusable(file, "has no certificate", null);
      }
      return chain;
    } catch (CertificateException e) {
      throw unusable(file, "has no readable certificate", e);
    }
  }

  private static PrivateKey key(String file) throws IOException, GeneralSecurityException {
    String text = Files.readString(existing(file));
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw unusable(
          file,
          "has no unencrypted private key in PKCS#8 ("
              + BEGIN
              + "). Convert it with 'openssl"
              + " pkcs8 -topk8 -nodes'",
          null);
    }
    String base64 = text.substring(begin + BEGIN.length(), end);
    try {
      return decoded(file, new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    } catch (IllegalArgumentException e) {
      throw unusable(file, "is not Base64 between its first and last line", e);
    }
  }

  private static PrivateKey decoded(String file, PKCS8EncodedKeySpec spec)
      throws IOException, GeneralSecurityException {
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (InvalidKeySpecException _) {
        // a key of another algorithm
      }
    }
    throw unusable(file, "has a key that is none of " + ALGORITHMS, null);
  }

  private static Path existing(String file) throws IOException {
    Path path = Path.of(file);
    if (!Files.isReadable(path)) {
      throw unusable(file, "cannot be read (from " + path.toAbsolutePath() + ")", null);
    }
    return path;
  }

  private static IOException unusable(
      String file, String why, @org.jspecify.annotations.Nullable Throwable cause) {
    return new IOException(
        "TRV-SERVER-002 TLS cannot start: "
            + file
            + " "
            + why
            + ". Set server.tls.certificate and"
            + " server.tls.key to PEM files.",
        cause);
  }
}
