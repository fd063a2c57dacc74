package io.github.nxdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {
  /// The vendor's page, request body: required fields first, then the optional ones.
  @Test
  void comesInTheOrderOfTheVendorsRequestBody() {
    assertThat(wireNames(field -> field.role() != Field.Role.READ_ONLY))
        .containsExactly(
            "Id",
            "BusinessId",
            "CoworkerId",
            "Subject",
            "MessageText",
            "Priority",
            "AiProcessingResult",
            "HelpDeskDepartmentId",
            "Closed",
            "OwnerId",
            "NewImageUrl",
            "ClearImageFile");
  }

  @Test
  void marksWhatOnlyTheApiWrites() {
    assertThat(wireNames(field -> field.role() == Field.Role.READ_ONLY))
        .containsExactly(
            "CoworkerFullName",
            "HelpDeskDepartmentName",
            "OwnerFullName",
            "ImageFileName",
            "ClosedOn",
            "FirstResponseTimeInMinutes",
            "UniqueId",
            "CreatedOn",
            "UpdatedOn",
            "UpdatedBy",
            "IsNew",
            "SystemId");
  }

  @ParameterizedTest
  @CsvSource({
    "Id, --id, KEY, Identifier",
    "BusinessId, --business-id, REQUIRED, Identifier",
    "CoworkerId, --coworker-id, REQUIRED, Identifier",
    "Subject, --subject, REQUIRED, Prose",
    "MessageText, --message-text, REQUIRED, Prose",
    "Priority, --priority, REQUIRED, Enumeration",
    "AiProcessingResult, --ai-processing-result, REQUIRED, Enumeration",
    "HelpDeskDepartmentId, --help-desk-department-id, NULLABLE, Identifier",
    "Closed, --closed, OPTIONAL, Switch",
    "OwnerId, --owner-id, NULLABLE, Identifier",
    "NewImageUrl, --new-image-url, WRITE_ONLY, Link",
    "ClearImageFile, --clear-image-file, WRITE_ONLY, Switch",
  })
  void hasTheFlagRoleAndTypeOfTheContract(
      String wireName, String flag, Field.Role role, String type) {
    var field = Field.named(wireName).orElseThrow();
    assertThat(field.flag()).isEqualTo(flag);
    assertThat(field.role()).isEqualTo(role);
    assertThat(field.type().getClass().getSimpleName()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "HELP_DESK_DEPARTMENT_ID, --department-id",
    "NEW_IMAGE_URL, --image-url",
    "CLEAR_IMAGE_FILE, --clear-image",
  })
  void hasTheShorterFlagOfTheContract(Field field, String alias) {
    assertThat(field.aliases()).containsExactly(alias);
  }

  @Test
  void hasNoShorterFlagsBesides() {
    assertThat(Arrays.stream(Field.values()).flatMap(field -> field.aliases().stream())).hasSize(4);
  }

  @Test
  void hasNoNameTwice() {
    assertThat(Arrays.stream(Field.values()).flatMap(FieldTest::names)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void isDescribedByASentence(Field field) {
    assertThat(field.description()).matches("[A-Z].*\\.");
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void isFoundByEachOfItsNamesInAnyCase(Field field) {
    assertThat(
            names(field)
                .map(name -> name.replaceFirst("^--", ""))
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                .map(Field::named))
        .allSatisfy(found -> assertThat(found).contains(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Owner", "--owner-id", "owner_id", "id "})
  void isNotFoundByWhatIsNoName(String name) {
    assertThat(Field.named(name)).isEmpty();
  }

  @Test
  void mayBeNamedByAChangeUnlessItIsTheKeyOrReadOnly() {
    assertThat(Field.changeable().stream().map(Field::wireName))
        .hasSize(11)
        .startsWith("BusinessId")
        .endsWith("ClearImageFile");
  }

  @Test
  void holdsTheVendorsPriorities() {
    assertThat(Field.PRIORITY.type())
        .isEqualTo(
            new FieldType.Enumeration(
                List.of(
                    new Choice(1, "Low"),
                    new Choice(2, "Normal"),
                    new Choice(3, "High"),
                    new Choice(4, "Critical"))));
  }

  @Test
  void holdsTheVendorsAiProcessingResults() {
    assertThat(Field.AI_PROCESSING_RESULT.type())
        .isEqualTo(
            new FieldType.Enumeration(
                List.of(
                    new Choice(1, "NotProcessed"),
                    new Choice(2, "Responded"),
                    new Choice(3, "NotResponded"))));
  }

  private static List<String> wireNames(Predicate<Field> which) {
    return Arrays.stream(Field.values()).filter(which).map(Field::wireName).toList();
  }

  private static Stream<String> names(Field field) {
    var own =
        field.kebab().equalsIgnoreCase(field.wireName())
            ? Stream.of(field.wireName())
            : Stream.of(field.wireName(), field.kebab());
    return Stream.concat(own, field.aliases().stream());
  }
}
