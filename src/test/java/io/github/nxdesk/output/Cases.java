package io.github.nxdesk.output;

import io.github.nxdesk.model.Author;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.CommentDraft;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.ChangedAndCommented;
import io.github.nxdesk.model.Outcome.ChangedOnly;
import io.github.nxdesk.model.Outcome.Commented;
import io.github.nxdesk.model.Outcome.Created;
import io.github.nxdesk.model.Outcome.Deleted;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Unchanged;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.Outcome.WouldComment;
import io.github.nxdesk.model.Outcome.WouldUpdate;
import io.github.nxdesk.model.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// One of everything that can be reported, each under the name of the file that shows it.
final class Cases {
  static final long ID = 87654321;

  static final Author DANA = new Author(998870, Optional.of("Dana Holm"));

  /// Everything that a terminal would obey, or that would pass for something else on it.
  static final String HOSTILE =
      "a\n"
          + "b\r"
          + "\tc\u0000\u0007\u001b[31m\u007f\u0085\u009b2J\u2028\u202egnp\u2066\u200b\ud83d 😀👩‍🚒"
          + " é";

  static final Change RECORD =
      new Change(
          Map.of(
              Field.ID, new Int(ID),
              Field.SUBJECT, new Text("Printer \"A\" is jammed"),
              Field.MESSAGE_TEXT, new Text("Paper jam.\r\n\n  Tray 2.\n"),
              Field.PRIORITY, new Int(3),
              Field.AI_PROCESSING_RESULT, new Int(0),
              Field.CLOSED, new Bool(false),
              Field.OWNER_ID, FieldValue.CLEARED,
              Field.HELP_DESK_DEPARTMENT_ID, new Verbatim("31.50"),
              Field.UPDATED_ON, new Text("2025-01-15T10:30:00Z")));

  static final Message MESSAGE =
      new Message(
          ID, RECORD, "{\"Id\":87654321,\"Priority\":3,\"CustomFields\":[1.50,\"\u2028\"]}");

  private static final Message OTHER =
      new Message(
          87654322,
          new Change(Map.of(Field.ID, new Int(87654322), Field.SUBJECT, new Text("x".repeat(70)))),
          "{\"Id\":87654322}");

  private static final List<FieldChange> CHANGES =
      List.of(
          new FieldChange(Field.PRIORITY, new Int(2), new Int(3)),
          new FieldChange(Field.CLOSED, new Bool(false), new Bool(true)),
          new FieldChange(Field.OWNER_ID, new Int(501), FieldValue.CLEARED),
          new FieldChange(Field.SUBJECT, new Verbatim("1.50"), new Text("New")));

  private static final List<FieldError> ERRORS =
      List.of(
          new FieldError("Subject", "is a required field", FieldValue.CLEARED),
          new FieldError("OwnerId", "must be greater than 0", new Int(-1)),
          new FieldError("Closed", "is odd", new Verbatim("{\"a\":1.50}")),
          new FieldError(null, "about no field", new Bool(true)));

  private Cases() {}

  static Map<String, Outcome> outcomes() {
    var cases = new LinkedHashMap<String, Outcome>();
    cases.put(
        "updated", new Updated(ID, 200, "HelpDeskMessage was successfully updated.", CHANGES));
    cases.put("updated-unread", new Updated(ID, 200, "Done.", List.of()));
    cases.put("unchanged", new Unchanged(ID, 200));
    cases.put(
        "would-update",
        new WouldUpdate(ID, 200, CHANGES, RECORD, Optional.empty(), Optional.empty()));
    cases.put(
        "would-update-unread",
        new WouldUpdate(ID, null, List.of(), RECORD, Optional.empty(), Optional.empty()));
    cases.put(
        "hostile-subject",
        new Updated(
            ID,
            200,
            HOSTILE,
            List.of(new FieldChange(Field.SUBJECT, new Text("\u001b[2J"), new Text(HOSTILE)))));
    cases.put("hostile-words", new Failed(ID, new Problem.Denied(401, HOSTILE)));
    cases.put("created", new Created(ID, 200, "HelpDeskMessage was successfully created.", RECORD));
    cases.put("deleted", new Deleted(ID, 200, "HelpDeskMessage was successfully deleted."));
    cases.put(
        "commented",
        new Commented(ID, 5005, DANA, 200, "HelpDeskComment was successfully created."));
    cases.put(
        "would-comment",
        new WouldComment(
            ID, new CommentDraft("On our way.", true, new Author(7, Optional.empty()))));
    cases.put(
        "changed-and-commented",
        new ChangedAndCommented(
            new Updated(ID, 200, "HelpDeskMessage was successfully updated.", CHANGES),
            new Commented(ID, 5005, DANA, 200, "Done.")));
    cases.put(
        "changed-only",
        new ChangedOnly(
            new Updated(ID, 200, "HelpDeskMessage was successfully updated.", CHANGES),
            new Problem.Unreachable(502, "The server failed with 502.", true)));
    problems().forEach((name, problem) -> cases.put(name, new Failed(ID, problem)));
    cases.put("failed-without-id", new Failed(null, new Problem.Denied(null, "No credential.")));
    cases.put(
        "failed-without-id-in-doubt",
        new Failed(null, new Problem.Unreachable(null, "Cut off.", true)));
    return cases;
  }

  static Map<String, Problem> problems() {
    var cases = new LinkedHashMap<String, Problem>();
    cases.put("usage", new Problem.Usage("there is no option '--bogus'"));
    cases.put(
        "malformed",
        new Problem.Malformed(
            "Not sent: of 3 rows in 'rows.csv', 1 cannot be applied.",
            List.of(
                new FieldError(null, "line 2, column 1: the row has no Id", FieldValue.CLEARED))));
    cases.put("invalid", new Problem.Invalid(400, "Subject: is a required field", ERRORS));
    cases.put("invalid-without-errors", new Problem.Invalid(200, "Closed on weekends.", List.of()));
    cases.put("denied", new Problem.Denied(401, "The server refused with 401."));
    cases.put(
        "not-found",
        new Problem.NotFound(404, "There is no such message.", List.of(FieldError.unknownId(ID))));
    cases.put("conflict", new Problem.Conflict(409, "Somebody else changed it."));
    cases.put("throttled", new Problem.Throttled(409, "The server asks to wait 1h."));
    cases.put("unreachable", new Problem.Unreachable(null, "Nothing was sent.", false));
    cases.put("unreachable-in-doubt", new Problem.Unreachable(502, "It failed with 502.", true));
    cases.put("internal", new Problem.Internal("This is a bug in nxdesk."));
    cases.put("storage", new Problem.Storage("The disk is full."));
    cases.put("hung-up", new Problem.Interrupted(1, "Nothing was changed.", false));
    cases.put("interrupted", new Problem.Interrupted(2, "Nothing was changed.", false));
    cases.put("terminated-in-doubt", new Problem.Interrupted(15, "Look at the message.", true));
    return cases;
  }

  /// What a reporter is told, under the name of the file that shows what it prints.
  static Map<String, Consumer<Reporter>> reports() {
    var cases = new LinkedHashMap<String, Consumer<Reporter>>();
    outcomes().forEach((name, outcome) -> cases.put(name, reporter -> reporter.outcome(outcome)));
    cases.put("message", reporter -> reporter.message(MESSAGE));
    cases.put("messages-all", reporter -> reporter.messages(List.of(MESSAGE, OTHER), List.of()));
    cases.put("messages-some", reporter -> reporter.messages(List.of(OTHER), List.of(404L, 405L)));
    cases.put("messages-none", reporter -> reporter.messages(List.of(), List.of(404L, 405L)));
    return cases;
  }
}
