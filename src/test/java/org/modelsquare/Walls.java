package org.modelsquare;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** The rules between the rooms of a house with that root package. */
record Walls(String root) {

  ArchRule imports() {
    return classes().should(keepTo(new ImportTable(root))).allowEmptyShould(true);
  }

  /** The rooms follow from the table; this also covers packages inside one room. */
  ArchRule noCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  /** A kit turns requests into the vendor's and back; it knows no server side of ours. */
  ArchRule providersKnowNoDatabaseAndNoRequest() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".providers..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.persistence..",
            "jakarta.transaction..",
            "java.sql..",
            "javax.sql..",
            "io.agroal..",
            "io.quarkus.hibernate..",
            "io.vertx.ext.web..")
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> keepTo(ImportTable table) {
    return new ArchCondition<>("import only what the table allows") {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        String room = table.room(from.getPackageName()).orElseThrow();
        if (!table.knows(room)) {
          events.add(SimpleConditionEvent.violated(from, "The import table lacks " + room));
        }
        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          Optional<String> imported = table.room(target.getPackageName());
          if (imported.isPresent() && !table.allows(room, imported.get())) {
            events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
          }
        }
      }
    };
  }
}
