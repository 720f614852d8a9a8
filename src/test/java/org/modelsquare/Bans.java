package org.modelsquare;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What no class of the house may touch, and why. */
record Bans(String root) {

  private static final Set<String> TIMES =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime");

  List<ArchRule> all() {
    return List.of(
        otherPrograms(),
        foreignObjects(),
        desktop(),
        reflection(),
        fieldInjection(),
        clockless(),
        output(),
        frozenChance());
  }

  private ArchRule otherPrograms() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".database..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .callMethodWhere(calls("java.lang.Runtime", "exec"))
        .because("only the database starts programs")
        .allowEmptyShould(true);
  }

  private ArchRule foreignObjects() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .because("foreign bytes must not become objects")
        .allowEmptyShould(true);
  }

  private ArchRule desktop() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..")
        .because("a native image has no desktop")
        .allowEmptyShould(true);
  }

  private ArchRule reflection() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .orShould()
        .callMethodWhere(calls("java.lang.Class", "forName"))
        .because("a native image sees only what the code names")
        .allowEmptyShould(true);
  }

  private ArchRule fieldInjection() {
    return noFields()
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
        .because("what a class needs stands in its constructor")
        .allowEmptyShould(true);
  }

  private ArchRule clockless() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".database..")
        .should()
        .callMethodWhere(
            DescribedPredicate.<JavaCall<?>>describe("asks for the time", Bans::asksForTheTime))
        .because("tests push the clock")
        .allowEmptyShould(true);
  }

  private ArchRule output() {
    return noClasses()
        .should()
        .accessField(System.class, "out")
        .because("what has to be said goes to the log")
        .allowEmptyShould(true);
  }

  private ArchRule frozenChance() {
    return noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(JavaClass.Predicates.assignableTo(Random.class))
        .because("a native image is built with its static fields filled and refuses a frozen seed")
        .allowEmptyShould(true);
  }

  private static boolean asksForTheTime(JavaCall<?> call) {
    String type = call.getTargetOwner().getName();
    boolean now =
        TIMES.contains(type)
            && call.getName().equals("now")
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(each -> each.getName().equals("java.time.Clock"));
    return now || (type.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
  }

  private static DescribedPredicate<JavaCall<?>> calls(String type, String method) {
    return DescribedPredicate.describe(
        "calls " + type + "." + method,
        call -> call.getName().equals(method) && call.getTargetOwner().getName().equals(type));
  }
}
