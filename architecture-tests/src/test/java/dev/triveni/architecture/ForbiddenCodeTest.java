package dev.triveni.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.triveni.architecture.planted.Careless;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the code of modules goes without.
class ForbiddenCodeTest {
  private static final ArchRule NO_STANDARD_STREAMS = noClasses().should(ACCESS_STANDARD_STREAMS);

  private static final ArchRule NO_STACK_TRACES =
      noClasses().should().callMethodWhere(target(name("printStackTrace")));

  private static final ArchRule NO_THREAD_LOCALS =
      noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

  @Test
  void modulesPrintNothing() {
    NO_STANDARD_STREAMS.check(ProjectClasses.ofThisBuild().all());
    NO_STACK_TRACES.check(ProjectClasses.ofThisBuild().all());
  }

  @Test
  void modulesUseNoThreadLocals() {
    NO_THREAD_LOCALS.check(ProjectClasses.ofThisBuild().all());
  }

  @Test
  void modulesHaveNoStaticStateThatChanges() {
    assertThat(mutableStatics(ProjectClasses.ofThisBuild().all())).isEmpty();
  }

  @Test
  void plantedCarelessnessIsFound() {
    var careless = new ClassFileImporter().importClasses(Careless.class);
    assertThat(List.of(NO_STANDARD_STREAMS, NO_STACK_TRACES, NO_THREAD_LOCALS))
        .allMatch(rule -> rule.evaluate(careless).hasViolation());
    assertThat(mutableStatics(careless))
        .extracting(name -> name.substring(name.lastIndexOf('.') + 1))
        .containsExactlyInAnyOrder("count", "COUNTER", "CACHE", "CURRENT");
  }

  private static List<String> mutableStatics(Collection<JavaClass> classes) {
    return classes.stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL) || holdsState(field))
        .map(JavaField::getFullName)
        .toList();
  }

  /// An interface such as `List` may hold what cannot change; these types always can.
  private static boolean holdsState(JavaField field) {
    return field.getRawType().getPackageName().equals("java.util.concurrent.atomic")
        || Stream.of(
                ThreadLocal.class, AbstractCollection.class, AbstractMap.class, StringBuilder.class)
            .anyMatch(field.getRawType()::isAssignableTo);
  }
}
