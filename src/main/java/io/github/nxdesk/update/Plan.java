package io.github.nxdesk.update;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import java.util.List;
import java.util.Optional;

/// What is left to do for one message once its record has been looked at.
public sealed interface Plan {
  /// Nothing: this is what became of it, and nothing was sent.
  record Settled(Outcome outcome) implements Plan {}

  /// A write.
  ///
  /// @param body the record as it is sent
  /// @param changes what differs from before; empty where the record was not read
  /// @param before the record that was read; empty where none was
  record Write(long id, Change body, List<FieldChange> changes, Optional<Message> before)
      implements Plan {}
}
