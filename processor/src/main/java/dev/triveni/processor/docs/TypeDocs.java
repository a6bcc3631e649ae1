package dev.triveni.processor.docs;

import dev.triveni.processor.api.ApiAnnotation;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// The documentation of one type as properties: the format that is read at run time.
///
/// | key | value |
/// |---|---|
/// | `doc` | the comment of the type, without its block tags |
/// | `component.<name>` | `@param` of a record |
/// | `constant.<NAME>` | the comment of an enum's constant |
/// | `method.<name>(<types>)` | the comment of an endpoint or provider |
/// | `method.….names` | the names of its parameters, if it has any |
/// | `method.….param.<name>` | its `@param` |
/// | `method.….return` | its `@return` |
///
/// `<types>` are the erased parameter types as {@link Class#getName()} gives them, with commas.
final class TypeDocs {
  private final TypeElement type;
  private final Elements elements;
  private final ErasedNames names;
  private final SortedMap<String, String> entries = new TreeMap<>();

  TypeDocs(TypeElement type, Elements elements, Types types) {
    this.type = type;
    this.elements = elements;
    this.names = new ErasedNames(elements, types);
  }

  /// What there is to say, by key.
  SortedMap<String, String> entries() {
    Comment comment = commentOf(type);
    put("doc", comment.text());
    for (RecordComponentElement component : type.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      put("component." + name, comment.param(name));
    }
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getKind() == ElementKind.ENUM_CONSTANT) {
        put("constant." + field.getSimpleName(), commentOf(field).text());
      }
    }
    ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> ApiAnnotation.isEndpoint(method) || ApiAnnotation.isProvider(method))
        .forEach(this::add);
    return entries;
  }

  private void add(ExecutableElement method) {
    String key = "method." + method.getSimpleName() + "(" + names.of(method) + ")";
    Comment comment = commentOf(method);
    put(key, comment.text());
    put(
        key + ".names",
        method.getParameters().stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.joining(",")));
    for (VariableElement parameter : method.getParameters()) {
      String name = parameter.getSimpleName().toString();
      put(key + ".param." + name, comment.param(name));
    }
    put(key + ".return", comment.returns());
  }

  private Comment commentOf(Element element) {
    return Optional.ofNullable(elements.getDocComment(element))
        .map(text -> Comment.parse(text, Syntax.of(elements.getDocCommentKind(element))))
        .orElse(Comment.NONE);
  }

  private void put(String key, String value) {
    if (!value.isEmpty()) {
      entries.put(key, value);
    }
  }
}
