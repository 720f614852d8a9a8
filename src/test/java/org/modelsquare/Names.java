package org.modelsquare;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** What classes may be called, and what their names allow them. */
record Names(String root) {

  private static final Pattern EMPTY_WORD =
      Pattern.compile("(Manager|Helper|Utils?|Impl|DTO|Dto|Base|Service)(?![a-z])");
  private static final Pattern EDGE =
      Pattern.compile(".*(Resource|Api|Client|Mapper|Filter|Globals|Extensions|Messages)");

  ArchRule sayWhatTheyAre() {
    return noClasses()
        .should(
            be(
                DescribedPredicate.describe(
                    "called by a word that says nothing",
                    each -> EMPTY_WORD.matcher(each.getSimpleName()).find())))
        .allowEmptyShould(true);
  }

  /**
   * HTTP and templates stay at the edge, where a class's name shows it; the rooms that speak to
   * providers are an edge as a whole.
   */
  ArchRule showTheEdge() {
    return classes()
        .that()
        .resideOutsideOfPackages(
            root + ".web..", root + ".api..", root + ".upstream..", root + ".providers..")
        .and(dependOnTheEdge())
        .should(be(DescribedPredicate.describe("named for the edge", Names::isNamedForTheEdge)))
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> dependOnTheEdge() {
    return DescribedPredicate.describe(
        "use JAX-RS or Qute",
        each ->
            each.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getPackageName())
                .anyMatch(Names::isEdge));
  }

  private static boolean isEdge(String packageName) {
    return packageName.startsWith("jakarta.ws.rs")
        || packageName.startsWith("org.jboss.resteasy.reactive")
        || packageName.startsWith("io.quarkus.qute");
  }

  /** A nested class, such as the templates of a resource, goes by the class around it. */
  private static boolean isNamedForTheEdge(JavaClass each) {
    JavaClass outermost = each;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    return EDGE.matcher(outermost.getSimpleName()).matches();
  }
}
