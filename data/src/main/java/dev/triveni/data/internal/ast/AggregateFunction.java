package dev.triveni.data.internal.ast;

/// What is made of the values of many rows; `{0}` is the value, with `distinct` before it if asked.
public enum AggregateFunction {
  COUNT("count({0})"),
  SUM("sum({0})"),
  AVERAGE("avg({0})"),
  MIN("min({0})"),
  MAX("max({0})"),
  VARIANCE("var_pop({0})"),
  DEVIATION("stddev_pop({0})"),
  JOINED("string_agg({0}, {1})"),
  ANY("any_value({0})"),
  COLLECTED("array_agg({0})"),
  EVERY("bool_and({0})"),
  SOME("bool_or({0})");

  private final String template;

  AggregateFunction(String template) {
    this.template = template;
  }

  /// How standard SQL writes it.
  public String template() {
    return template;
  }
}
