package io.github.nxdesk.api;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Message;
import java.util.List;

/// The remote API, as far as nxdesk uses it. No method throws for what the network or the server
/// does: that is an [Answer.Refused].
public interface HelpDesk extends AutoCloseable {
  /// Reads one message. [io.github.nxdesk.model.Problem.NotFound] if there is none of that id.
  Answer<Message> read(long id);

  /// Reads several messages in one or more calls. Ids that the API does not know are missing from
  /// the answer; the order is the API's.
  Answer<List<Message>> readAll(List<Long> ids);

  /// How many characters ids, and a comma between each two, may have for [#readAll] to read them in
  /// one call.
  default int idRoom() {
    return 1800;
  }

  /// Writes a record: exactly the given fields, which must include the id and, as the vendor says,
  /// all required fields. The value is the server's own message.
  Answer<String> update(Change record);

  /// Ends all connections. Without this the process lingers.
  @Override
  void close();
}
