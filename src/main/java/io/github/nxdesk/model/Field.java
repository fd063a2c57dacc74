package io.github.nxdesk.model;

import static io.github.nxdesk.model.Field.Filter.EXACT;
import static io.github.nxdesk.model.Field.Filter.NONE;
import static io.github.nxdesk.model.Field.Filter.PART;
import static io.github.nxdesk.model.Field.Filter.RANGE;
import static io.github.nxdesk.model.Field.Role.KEY;
import static io.github.nxdesk.model.Field.Role.NULLABLE;
import static io.github.nxdesk.model.Field.Role.OPTIONAL;
import static io.github.nxdesk.model.Field.Role.READ_ONLY;
import static io.github.nxdesk.model.Field.Role.REQUIRED;
import static io.github.nxdesk.model.Field.Role.WRITE_ONLY;

import io.github.nxdesk.model.FieldType.Enumeration;
import io.github.nxdesk.model.FieldType.Identifier;
import io.github.nxdesk.model.FieldType.Link;
import io.github.nxdesk.model.FieldType.Prose;
import io.github.nxdesk.model.FieldType.ReadOnly;
import io.github.nxdesk.model.FieldType.Switch;
import io.github.nxdesk.model.FieldValue.Null;
import io.github.nxdesk.model.FieldValue.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The fields of a help desk message: the one table that options, wire names, checks, differences
/// and help come from. A new field is one line here.
///
/// The order is the order of the vendor's request body, which is also the order in which fields are
/// sent and shown. Source: the vendor's page "Update HelpDeskMessage".
public enum Field {
  ID("Id", KEY, NONE, new Identifier(), "ID of the message."),
  BUSINESS_ID("BusinessId", REQUIRED, EXACT, new Identifier(), "Business the message belongs to."),
  COWORKER_ID("CoworkerId", REQUIRED, EXACT, new Identifier(), "Coworker who sent the message."),
  SUBJECT("Subject", REQUIRED, PART, new Prose(254), "Subject, up to 254 characters."),
  /// The limit is ours: a record must fit into the 10 MB that a response may have, or it could be
  /// written but never read again.
  MESSAGE_TEXT("MessageText", REQUIRED, PART, new Prose(1_000_000), "Message text.", "--text"),
  PRIORITY(
      "Priority",
      REQUIRED,
      EXACT,
      new Enumeration(
          List.of(
              new Choice(1, "Low"),
              new Choice(2, "Normal"),
              new Choice(3, "High"),
              new Choice(4, "Critical"))),
      "Priority."),
  AI_PROCESSING_RESULT(
      "AiProcessingResult",
      REQUIRED,
      EXACT,
      new Enumeration(
          List.of(
              new Choice(1, "NotProcessed"),
              new Choice(2, "Responded"),
              new Choice(3, "NotResponded"))),
      "AI processing result."),
  HELP_DESK_DEPARTMENT_ID(
      "HelpDeskDepartmentId",
      NULLABLE,
      EXACT,
      new Identifier(),
      "Department in charge.",
      "--department-id"),
  CLOSED("Closed", OPTIONAL, EXACT, new Switch(), "Whether the message is closed."),
  OWNER_ID("OwnerId", NULLABLE, EXACT, new Identifier(), "Staff user in charge."),
  NEW_IMAGE_URL(
      "NewImageUrl",
      WRITE_ONLY,
      NONE,
      new Link(),
      "Image for the server to download and attach.",
      "--image-url"),
  CLEAR_IMAGE_FILE(
      "ClearImageFile",
      WRITE_ONLY,
      NONE,
      new Switch(),
      "Remove the attached image.",
      "--clear-image"),
  COWORKER_FULL_NAME("CoworkerFullName", READ_ONLY, PART, new ReadOnly(), "Name of the coworker."),
  HELP_DESK_DEPARTMENT_NAME(
      "HelpDeskDepartmentName", READ_ONLY, NONE, new ReadOnly(), "Name of the department."),
  OWNER_FULL_NAME("OwnerFullName", READ_ONLY, NONE, new ReadOnly(), "Name of the owner."),
  IMAGE_FILE_NAME(
      "ImageFileName", READ_ONLY, NONE, new ReadOnly(), "File name of the attached image."),
  CLOSED_ON("ClosedOn", READ_ONLY, RANGE, new ReadOnly(), "When it was closed."),
  FIRST_RESPONSE_TIME_IN_MINUTES(
      "FirstResponseTimeInMinutes",
      READ_ONLY,
      NONE,
      new ReadOnly(),
      "Minutes to the first response."),
  UNIQUE_ID("UniqueId", READ_ONLY, NONE, new ReadOnly(), "UUID of the record."),
  CREATED_ON("CreatedOn", READ_ONLY, RANGE, new ReadOnly(), "When it was created."),
  UPDATED_ON("UpdatedOn", READ_ONLY, RANGE, new ReadOnly(), "When it was last updated."),
  UPDATED_BY("UpdatedBy", READ_ONLY, NONE, new ReadOnly(), "Who updated it last."),
  IS_NEW("IsNew", READ_ONLY, NONE, new ReadOnly(), "Whether the record is new."),
  SYSTEM_ID("SystemId", READ_ONLY, NONE, new ReadOnly(), "ID set by the operator.");

  /// What the API does with a field.
  public enum Role {
    /// Names the record; required in every write, and never changed by one.
    KEY,
    /// Must have a value in every write.
    REQUIRED,
    /// May be left empty, and emptied.
    NULLABLE,
    /// Need not be sent, but has a value always.
    OPTIONAL,
    /// Can be sent and never comes back.
    WRITE_ONLY,
    /// Comes with the record and cannot be sent.
    READ_ONLY
  }

  /// How messages are looked for by a field (nexudus-api.md, Read).
  public enum Filter {
    /// Not at all.
    NONE,
    /// By its exact value.
    EXACT,
    /// By a part of its text.
    PART,
    /// By a range of points in time.
    RANGE
  }

  private final String wireName;
  private final String kebab;
  private final Role role;
  private final Filter filter;
  private final FieldType type;
  private final String description;
  private final List<String> aliases;

  Field(
      String wireName,
      Role role,
      Filter filter,
      FieldType type,
      String description,
      String... aliases) {
    this.wireName = wireName;
    this.kebab = kebab(wireName);
    this.role = role;
    this.filter = filter;
    this.type = type;
    this.description = description;
    this.aliases = List.of(aliases);
  }

  /// The property's name in the API's JSON.
  public String wireName() {
    return wireName;
  }

  /// What the API does with it.
  public Role role() {
    return role;
  }

  /// How messages are looked for by it.
  public Filter filter() {
    return filter;
  }

  /// What values it takes.
  public FieldType type() {
    return type;
  }

  /// One sentence for help texts.
  public String description() {
    return description;
  }

  /// The option that sets it: the wire name in kebab-case.
  public String flag() {
    return "--" + kebab();
  }

  /// Shorter options for the same.
  public List<String> aliases() {
    return aliases;
  }

  /// The wire name in kebab-case, as `--unset` takes it.
  public String kebab() {
    return kebab;
  }

  /// Whether a change may name it: everything but the key and what only the API writes.
  public boolean isChangeable() {
    return role != KEY && role != READ_ONLY;
  }

  /// What the API would refuse about the value, in the shape of its own field errors; empty if it
  /// would take it as far as is known.
  public Optional<FieldError> check(FieldValue value) {
    return problem(value).map(message -> new FieldError(wireName, message, value));
  }

  private Optional<String> problem(FieldValue value) {
    return switch (value) {
      case Null() -> role == NULLABLE ? Optional.empty() : Optional.of("cannot be cleared");
      case Text(var text) when text.isEmpty() && role == REQUIRED ->
          Optional.of(FieldError.REQUIRED);
      default -> type.problem(value);
    };
  }

  /// The field of that name, which may be the wire name or the kebab-case name of the field or of
  /// one of its aliases, in any case.
  public static Optional<Field> named(String name) {
    return Arrays.stream(values())
        .filter(field ->
            field.wireName.equalsIgnoreCase(name)
                || field.kebab().equalsIgnoreCase(name)
                || field.aliases.stream().anyMatch(alias -> alias.equalsIgnoreCase("--" + name)))
        .findFirst();
  }

  /// The fields that a change may name, in table order.
  public static List<Field> changeable() {
    return Arrays.stream(values()).filter(Field::isChangeable).toList();
  }

  /// By hand, for it is done for every field at every start, where a regular expression is slow.
  private static String kebab(String wireName) {
    var name = new StringBuilder();
    for (int i = 0; i < wireName.length(); i++) {
      char c = wireName.charAt(i);
      if (i > 0 && Character.isUpperCase(c)) {
        name.append('-');
      }
      name.append(Character.toLowerCase(c));
    }
    return name.toString();
  }
}
