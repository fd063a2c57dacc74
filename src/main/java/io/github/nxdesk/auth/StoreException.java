package io.github.nxdesk.auth;

/// A credential store that cannot be used. The message says why, in words that end no sentence and
/// hold no secret.
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1;

  /// Because of that.
  public StoreException(String message) {
    super(message);
  }
}
