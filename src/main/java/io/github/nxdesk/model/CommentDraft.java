package io.github.nxdesk.model;

/// A comment that is to be added to one or more messages.
///
/// @param internal whether it is for the staff only
public record CommentDraft(String text, boolean internal, Author author) {
  /// The comment for one message.
  public NewComment on(long messageId) {
    return new NewComment(messageId, author.coworkerId(), text, internal);
  }
}
