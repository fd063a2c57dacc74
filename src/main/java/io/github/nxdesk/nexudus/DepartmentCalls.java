package io.github.nxdesk.nexudus;

import io.github.nxdesk.http.Requests;
import io.github.nxdesk.model.Department;

/// The calls of `/api/support/helpdeskdepartments`.
final class DepartmentCalls {
  private static final String PATH = "/api/support/helpdeskdepartments";

  private final Requests requests;
  private final AuthorizedTransport transport;
  private final Replies replies;

  DepartmentCalls(Requests requests, AuthorizedTransport transport, Replies replies) {
    this.requests = requests;
    this.transport = transport;
    this.replies = replies;
  }

  Answer<Page<Department>> page(int number, int size) {
    var path = PATH + new SearchQuery().ordered("Name", false).page(number, size).text();
    return replies.page(
        transport.send(requests.get(path)),
        new Call.Search("HelpDeskDepartment-List"),
        RelatedJson::department);
  }
}
