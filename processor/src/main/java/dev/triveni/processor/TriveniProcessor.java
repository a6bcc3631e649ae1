package dev.triveni.processor;

import com.sun.source.util.JavacTask;
import dev.triveni.processor.docs.DocsFace;
import dev.triveni.processor.entities.EntitiesFace;
import dev.triveni.processor.html.TemplatesFace;
import dev.triveni.processor.routes.RoutesFace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/// Keeps doc comments for run time, refuses routes that cannot work, and makes classes of templates
/// and the table objects of entities. Used by one thread.
///
/// Templates come first, so that their classes are compiled with all others, and table objects are
/// made at once, as others wait for them. The rest looks at everything in the last round: by then
/// every generated type is there, and every method that provides a value is known. It claims no
/// annotation, so that other processors see all of them.
public final class TriveniProcessor extends AbstractProcessor {
  private final Set<SourceType> roots = new LinkedHashSet<>();

  /// For the compiler, which makes the processor by name.
  public TriveniProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    try {
      JavacTask task = JavacTask.instance(environment);
      task.addTaskListener(new HiddenTypes(environment, new DocsFace(environment)::look));
    } catch (IllegalArgumentException _) {
      // Another compiler, or a wrapped one: it shows no hidden types, which stay undocumented.
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<TypeElement> types = ElementFilter.typesIn(round.getRootElements());
    if (roots.isEmpty() && !types.isEmpty()) {
      new TemplatesFace(processingEnv).generate(types);
    }
    EntitiesFace entities = new EntitiesFace(processingEnv);
    for (TypeElement root : types) {
      SourceType.withNested(root).forEach(entities::look);
      roots.add(SourceType.of(root, processingEnv.getElementUtils()));
    }
    if (round.processingOver() && !round.errorRaised()) {
      look();
    }
    return false;
  }

  private void look() {
    List<TypeElement> types =
        roots.stream()
            .flatMap(root -> root.find(processingEnv.getElementUtils()).stream())
            .flatMap(SourceType::withNested)
            .toList();
    types.forEach(new DocsFace(processingEnv)::look);
    new RoutesFace(processingEnv, types).look();
  }
}
