package dev.triveni.schema.internal.constraint;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.ContainerElementNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.ContainerElementNodeBuilderDefinedContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.ContainerElementNodeContextBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderDefinedContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeContextBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeContextBuilder;
import jakarta.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds one violation with a path into the value. Jakarta Validation's eleven interfaces restrict
/// the order of calls; here they are one list of steps.
final class ViolationBuilder
    implements ConstraintViolationBuilder,
        NodeBuilderDefinedContext,
        NodeBuilderCustomizableContext,
        NodeContextBuilder,
        LeafNodeBuilderCustomizableContext,
        LeafNodeContextBuilder,
        LeafNodeBuilderDefinedContext,
        ContainerElementNodeBuilderCustomizableContext,
        ContainerElementNodeContextBuilder,
        ContainerElementNodeBuilderDefinedContext {
  private final Violations violations;
  private final String template;
  private final List<Object> path = new ArrayList<>();
  private boolean endsWithProperty;

  ViolationBuilder(Violations violations, String template) {
    this.violations = violations;
    this.template = template;
  }

  @Override
  public ViolationBuilder addPropertyNode(@Nullable String name) {
    if (name != null) {
      path.add(name);
      endsWithProperty = true;
    }
    return this;
  }

  @Override
  @Deprecated
  public ViolationBuilder addNode(@Nullable String name) {
    return addPropertyNode(name);
  }

  @Override
  public ViolationBuilder addBeanNode() {
    endsWithProperty = false;
    return this;
  }

  @Override
  public ViolationBuilder addContainerElementNode(
      @Nullable String name, Class<?> container, @Nullable Integer argument) {
    endsWithProperty = false;
    return this;
  }

  @Override
  public ViolationBuilder addParameterNode(int index) {
    throw new ValidationException("A value has no parameters");
  }

  @Override
  public ViolationBuilder inIterable() {
    return this;
  }

  @Override
  public ViolationBuilder inContainer(Class<?> container, @Nullable Integer argument) {
    return this;
  }

  @Override
  public ViolationBuilder atIndex(Integer index) {
    return at(index);
  }

  @Override
  public ViolationBuilder atKey(Object key) {
    return at(String.valueOf(key));
  }

  /// An index or a key belongs before the property that was named last.
  private ViolationBuilder at(Object step) {
    path.add(endsWithProperty ? path.size() - 1 : path.size(), step);
    return this;
  }

  @Override
  public ConstraintValidatorContext addConstraintViolation() {
    violations.add(path, template);
    return violations;
  }
}
