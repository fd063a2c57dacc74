package io.github.nxdesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.File;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// The packages and what each may use: the table of the design, kept.
class ArchitectureTest {
  private static final String ROOT = "io.github.nxdesk";

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("settings", Set.of("model", "json", "http", "auth", "output", "host")),
          entry("cli.options", Set.of("settings", "model", "http", "bulk", "output", "host")),
          entry(
              "cli",
              Set.of(
                  "cli.options",
                  "settings",
                  "model",
                  "http",
                  "nexudus",
                  "auth",
                  "find",
                  "update",
                  "bulk",
                  "bulk.journal",
                  "bulk.pace",
                  "output",
                  "host",
                  "sandbox")),
          entry(
              "cli.message",
              commandsUsing(
                  "cli.bulk",
                  "settings",
                  "nexudus",
                  "update",
                  "find",
                  "bulk",
                  "bulk.journal",
                  "bulk.rows")),
          entry("cli.bulk", commandsUsing("update", "bulk", "bulk.journal", "bulk.rows")),
          entry("cli.auth", commandsUsing("settings", "auth")),
          entry("cli.config", commandsUsing("cli.bulk", "settings", "auth", "http", "nexudus")),
          entry("cli.help", commandsUsing()),
          entry("cli.sandbox", commandsUsing("sandbox")),
          entry("cli.completion", commandsUsing("settings", "bulk.journal", "sandbox")),
          entry("model", Set.of()),
          entry("json", Set.of("model")),
          entry("http", Set.of("host")),
          entry("nexudus", Set.of("model", "json", "http", "auth", "host")),
          entry("auth", Set.of("model", "json", "host")),
          entry("update", Set.of("model", "find", "nexudus")),
          entry("find", Set.of("model", "nexudus")),
          entry(
              "bulk",
              Set.of(
                  "bulk.rows",
                  "bulk.journal",
                  "update",
                  "nexudus",
                  "http",
                  "json",
                  "model",
                  "host")),
          entry("bulk.journal", Set.of("update", "json", "model", "host")),
          entry("bulk.pace", Set.of("http", "host")),
          entry("bulk.rows", Set.of("json", "model")),
          entry("output", Set.of("model", "json")),
          entry("host", Set.of()),
          entry("sandbox", Set.of()));

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

  /// Commands, which stand on what each of them needs.
  private static Set<String> commandsUsing(String... others) {
    return Stream.concat(
            Stream.of("cli", "cli.options", "model", "output", "host"), Stream.of(others))
        .collect(Collectors.toSet());
  }

  static Stream<String> packages() {
    return MAY_USE.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyThePackagesItMay(String name) {
    var allowed =
        Stream.concat(Stream.of(name), MAY_USE.getOrDefault(name, Set.of()).stream())
            .map(other -> "%s.%s".formatted(ROOT, other))
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("%s.%s".formatted(ROOT, name))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInTheTable() {
    var found = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    var expected = packages().map(name -> ROOT + "." + name).collect(Collectors.toSet());
    expected.add(ROOT);
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void promisesNullSafety(String name) {
    assertThat(CLASSES.getPackage(ROOT + "." + name).isAnnotatedWith(NullMarked.class)).isTrue();
  }

  @Test
  void hasNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void modelAndHostStandOnJavaAlone() {
    classes()
        .that()
        .resideInAnyPackage(ROOT + ".model..", ROOT + ".host..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", ROOT + ".model..", ROOT + ".host..", "org.jspecify..")
                .or(belongToAnyOf(Signal.class, SignalHandler.class)))
        .check(CLASSES);
  }

  @Test
  void onlyInterruptionKnowsTheJdksSignals() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".host.Interruption")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("sun..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void onlyTheHostTouchesTheStandardStreams() {
    var rule = noClasses().that().resideOutsideOfPackage(ROOT + ".host..").should();
    rule.accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(FileDescriptor.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .orShould()
        .callConstructor(PrintStream.class, java.io.OutputStream.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheHostAsksForTimeAndEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".host..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(CLASSES);
  }

  @Test
  void onlyMainAndSignalsExit() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".Main")
        .and()
        .doNotHaveFullyQualifiedName(ROOT + ".host.Signals")
        .should()
        .callMethod(Runtime.class, "halt", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  /// It could not: the program ends without them.
  @Test
  void nothingIsLeftToShutdownHooks() {
    noClasses()
        .should()
        .callMethod(Runtime.class, "addShutdownHook", Thread.class)
        .orShould()
        .callMethod(File.class, "deleteOnExit")
        .check(CLASSES);
  }

  @Test
  void noClassIsADrawer() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameStartingWith("Common")
        .orShould()
        .haveSimpleNameStartingWith("Base")
        .andShould()
        .notHaveSimpleName("BaseUrl")
        .check(CLASSES);
  }
}
