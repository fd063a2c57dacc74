package io.github.nxdesk.nexudus;

import io.github.nxdesk.http.Requests;
import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Query;
import io.github.nxdesk.nexudus.Answer.Given;
import java.util.ArrayList;
import java.util.List;

/// The calls of `/api/support/helpdeskmessages`.
final class MessageCalls {
  private static final String PATH = "/api/support/helpdeskmessages";

  /// The most ids per call is not known (nexudus-api.md, Read); a URL of this length passes
  /// everywhere.
  private static final int URL_LIMIT = 2000;

  private final Requests requests;
  private final AuthorizedTransport transport;
  private final Replies replies;

  MessageCalls(Requests requests, AuthorizedTransport transport, Replies replies) {
    this.requests = requests;
    this.transport = transport;
    this.replies = replies;
  }

  Answer<Message> read(long id) {
    return replies.message(transport.send(requests.get(PATH + "/" + id)), new Call.Read(id));
  }

  Answer<List<Message>> readAll(List<Long> ids) {
    var messages = new ArrayList<Message>();
    for (var query : queries(ids)) {
      var answer = replies.messages(transport.send(requests.get(query)), new Call.ReadAll());
      switch (answer) {
        case Answer.Refused<List<Message>> refused -> {
          return refused;
        }
        case Given<List<Message>>(_, var some) -> messages.addAll(some);
      }
    }
    return new Given<>(200, List.copyOf(messages));
  }

  int idRoom() {
    return URL_LIMIT
        - requests.target().baseUrl().toString().length()
        - PATH.length()
        - "/?id=%5B%5D".length();
  }

  Answer<Page<Message>> search(Query query, int number, int size) {
    var path = PATH + SearchQuery.of(query).page(number, size).text();
    return replies.page(
        transport.send(requests.get(path)),
        new Call.Search("HelpDeskMessage-List"),
        RecordJson::message);
  }

  Answer<String> update(Change record) {
    if (!(record.values().get(Field.ID) instanceof Int(var id))) {
      throw new IllegalArgumentException("a record without an id cannot be written");
    }
    var request = requests.put(PATH, RecordJson.write(record));
    return replies.saved(transport.send(request), new Call.Write(id));
  }

  Answer<Created> create(Change record) {
    if (record.value(Field.ID).isPresent()) {
      throw new IllegalArgumentException("a new record has no id yet");
    }
    var request = requests.post(PATH, RecordJson.write(record));
    return replies.created(transport.send(request), new Call.Create());
  }

  Answer<String> delete(long id) {
    return replies.saved(transport.send(requests.delete(PATH + "/" + id)), new Call.Delete(id));
  }

  /// As few as hold all ids, each short enough. The slash before the question mark is the vendor's.
  private List<String> queries(List<Long> ids) {
    var queries = new ArrayList<String>();
    var start = PATH + "/?id=%5B";
    int room = URL_LIMIT - requests.target().baseUrl().toString().length() - "%5D".length();
    var query = new StringBuilder(start);
    for (var id : ids) {
      if (query.length() + 1 + id.toString().length() > room) {
        queries.add(query + "%5D");
        query = new StringBuilder(start);
      }
      query.append(query.length() == start.length() ? "" : ",").append(id);
    }
    if (query.length() > start.length()) {
      queries.add(query + "%5D");
    }
    return queries;
  }
}
