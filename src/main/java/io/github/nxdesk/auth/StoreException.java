package io.github.nxdesk.auth;

/// Thrown where a credential store cannot be used. The message says why, as the end of a sentence,
/// and holds no secret.
public final class StoreException extends Exception {
  private static final long serialVersionUID = 1;

  /// Thrown for that reason.
  public StoreException(String message) {
    super(message);
  }
}
