package io.github.nxdesk.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A file of trusted roots in the JDK's own format (JKS). Roots are found in it by their subject,
/// and no others are parsed: parsing all 145 takes as long as everything else the program does.
final class RootFile {
  private static final int MAGIC = 0xfeedfeed;
  private static final int VERSION = 2;
  private static final int TRUSTED_CERTIFICATE = 2;
  private static final byte DER_VERSION = (byte) 0xa0;

  private RootFile() {}

  /// The roots with one of these subjects.
  ///
  /// @param subjects names in DER, as the certificates hold them
  /// @throws IOException if the file cannot be read or has another format
  static List<X509Certificate> find(Path file, Set<ByteBuffer> subjects)
      throws IOException, CertificateException {
    try {
      return find(ByteBuffer.wrap(Files.readAllBytes(file)), subjects);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("%s is damaged".formatted(file), e);
    }
  }

  private static List<X509Certificate> find(ByteBuffer store, Set<ByteBuffer> subjects)
      throws IOException, CertificateException {
    if (store.getInt() != MAGIC || store.getInt() != VERSION) {
      throw new IOException("not a JKS key store");
    }
    var found = new ArrayList<X509Certificate>();
    for (int left = store.getInt(); left > 0; left--) {
      if (store.getInt() != TRUSTED_CERTIFICATE) {
        throw new IOException("holds more than trusted certificates");
      }
      take(store, Short.toUnsignedInt(store.getShort())); // Its alias.
      store.getLong(); // When it was added.
      take(store, Short.toUnsignedInt(store.getShort())); // Its type, which is X.509.
      var certificate = take(store, store.getInt());
      if (subjects.contains(subject(certificate.duplicate()))) {
        found.add(parse(certificate));
      }
    }
    return found;
  }

  private static X509Certificate parse(ByteBuffer certificate) throws CertificateException {
    var bytes = new byte[certificate.remaining()];
    certificate.get(bytes);
    var factory = CertificateFactory.getInstance("X.509");
    return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes));
  }

  /// The sixth element of the signed part (RFC 5280, 4.1), or the fifth where there is no version.
  private static ByteBuffer subject(ByteBuffer certificate) {
    var signed = content(content(certificate));
    if (signed.get(signed.position()) == DER_VERSION) {
      content(signed);
    }
    content(signed); // The serial number.
    content(signed); // The algorithm.
    content(signed); // The issuer.
    content(signed); // The validity.
    int start = signed.position();
    content(signed);
    return signed.slice(start, signed.position() - start);
  }

  /// The content of the DER element that begins here; the buffer then stands behind it.
  private static ByteBuffer content(ByteBuffer der) {
    der.get(); // The tag, which is always a single byte here.
    int length = Byte.toUnsignedInt(der.get());
    if (length >= 0x80) {
      int bytes = length & 0x7f;
      length = 0;
      for (int i = 0; i < bytes; i++) {
        length = length << 8 | Byte.toUnsignedInt(der.get());
      }
    }
    return take(der, length);
  }

  private static ByteBuffer take(ByteBuffer buffer, int length) {
    var taken = buffer.slice(buffer.position(), length);
    buffer.position(buffer.position() + length);
    return taken;
  }
}
