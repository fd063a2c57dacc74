package io.github.nxdesk.sandbox;

import io.github.nxdesk.sandbox.FieldType.Any;
import io.github.nxdesk.sandbox.FieldType.Choice;
import io.github.nxdesk.sandbox.FieldType.Flag;
import io.github.nxdesk.sandbox.FieldType.RecordKey;
import io.github.nxdesk.sandbox.FieldType.Text;
import io.github.nxdesk.sandbox.FieldType.Url;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A field of a message that clients write. Checks, storage and filters follow from the table.
///
/// @param nameProperty the read-only property with the name of the record that a key points to, or
///   empty text
record MessageField(String property, FieldType type, Role role, String nameProperty) {
  /// Whether a write must have it, and whether the record keeps it.
  enum Role {
    REQUIRED,
    OPTIONAL,
    /// An order to the API: the record doesn't hold it.
    COMMAND
  }

  /// In the order in which errors are listed.
  static final List<MessageField> ALL =
      List.of(
          of("BusinessId", new RecordKey(), Role.REQUIRED),
          of("CoworkerId", new RecordKey(), Role.REQUIRED).named("CoworkerFullName"),
          of("Subject", new Text(254), Role.REQUIRED),
          of("MessageText", new Text(Integer.MAX_VALUE), Role.REQUIRED),
          of("Priority", new Choice(1, 4), Role.REQUIRED),
          of("AiProcessingResult", new Choice(1, 3), Role.REQUIRED),
          of("HelpDeskDepartmentId", new RecordKey(), Role.OPTIONAL)
              .named("HelpDeskDepartmentName"),
          of("Closed", new Flag(), Role.OPTIONAL),
          of("OwnerId", new RecordKey(), Role.OPTIONAL).named("OwnerFullName"),
          // nexudus-api.md: they are in live records and may be writable: the API could lose them.
          of("SystemId", new Text(Integer.MAX_VALUE), Role.OPTIONAL),
          of("SupportIssueCategory", new Any(), Role.OPTIONAL),
          of("AiChannelSessionId", new Any(), Role.OPTIONAL),
          of("CustomFields", new Any(), Role.OPTIONAL),
          of("NewImageUrl", new Url(), Role.COMMAND),
          of("ClearImageFile", new Flag(), Role.COMMAND));

  private static MessageField of(String property, FieldType type, Role role) {
    return new MessageField(property, type, role, "");
  }

  private MessageField named(String byProperty) {
    return new MessageField(property, type, role, byProperty);
  }

  /// Whether clients write a property.
  static boolean has(String property) {
    return ALL.stream().anyMatch(field -> field.property.equals(property));
  }

  boolean isRequired() {
    return role == Role.REQUIRED;
  }

  /// Whether the record holds it.
  boolean isStored() {
    return role != Role.COMMAND;
  }

  /// Gives a record the fields that it lacks.
  static void complete(ObjectNode record) {
    ALL.stream()
        .filter(field -> field.isStored() && !record.has(field.property))
        .forEach(field -> record.set(field.property, field.type.unset()));
  }

  /// The filter of that name behind `HelpDeskMessage_`, if it is one by this field or by its name.
  ///
  /// @throws IllegalArgumentException if its value can't be read
  Optional<Predicate<JsonNode>> filter(String name, String value) {
    // nexudus-api.md: "Foreign keys drop "Id"."
    var base = type instanceof RecordKey ? property.substring(0, property.length() - 2) : property;
    if (name.equalsIgnoreCase(base)) {
      var equal = type.equal(value);
      return Optional.of(message -> equal.test(message.path(property)));
    } else if (!nameProperty.isEmpty()
        && name.equalsIgnoreCase(base + "_" + nameProperty.substring(base.length()))) {
      var containing = FieldType.containing(value);
      return Optional.of(message -> containing.test(message.path(nameProperty)));
    }
    return Optional.empty();
  }
}
