package dev.triveni.data.internal.ast;

/// What can be done with values, and how SQL writes it: `{0}` is the first operand, `{*}` are all.
/// A dialect may write it in another way.
public enum Operation {
  EQUAL("{0} = {1}", true),
  UNEQUAL("{0} <> {1}", true),
  LESS("{0} < {1}", true),
  AT_MOST("{0} <= {1}", true),
  GREATER("{0} > {1}", true),
  AT_LEAST("{0} >= {1}", true),
  BETWEEN("{0} between {1} and {2}", true),
  IS_NULL("{0} is null", true),
  IS_NOT_NULL("{0} is not null", true),
  ANY("{0} = any({1})", true),
  LIKE("{0} like {1}", true),
  LIKE_ANY_CASE("{0} ilike {1}", true),
  EQUAL_ANY_CASE("upper({0}) = upper({1})", true),
  CONTAINS("position({1} in {0}) > 0", true),
  STARTS_WITH("left({0}, char_length({1})) = {1}", true),
  ENDS_WITH("right({0}, char_length({1})) = {1}", true),
  MATCHES("{0} ~ {1}", true),
  MATCHES_ANY_CASE("{0} ~* {1}", true),

  PLUS("{0} + {1}", true),
  MINUS("{0} - {1}", true),
  TIMES("{0} * {1}", true),
  DIVIDED("{0} / {1}", true),
  MODULO("mod({0}, {1})"),
  NEGATED("-{0}", true),
  POWER("power({0}, {1})"),
  ABS("abs({0})"),
  CEILING("ceiling({0})"),
  FLOOR("floor({0})"),
  ROUND("round({0}, {1})"),
  SQRT("sqrt({0})"),
  SIGN("sign({0})"),
  EXP("exp({0})"),
  LN("ln({0})"),

  CONCAT("concat({*})"),
  LOWER("lower({0})"),
  UPPER("upper({0})"),
  TRIM("trim({0})"),
  LENGTH("char_length({0})"),
  SUBSTRING("substring({0} from {1} for {2})"),
  REPLACE("replace({0}, {1}, {2})"),
  LEFT("left({0}, {1})"),
  RIGHT("right({0}, {1})"),
  LEFT_PAD("lpad({0}, {1}, {2})"),
  RIGHT_PAD("rpad({0}, {1}, {2})"),
  REPEAT("repeat({0}, {1})"),
  REVERSE("reverse({0})"),

  COALESCE("coalesce({*})"),
  NULL_IF("nullif({0}, {1})"),
  GREATEST("greatest({*})"),
  LEAST("least({*})"),
  NOW("current_timestamp"),
  RANDOM("random()"),

  IN_ZONE("{0} at time zone {1}", true),
  YEAR("extract(year from {0})"),
  ISO_YEAR("extract(isoyear from {0})"),
  QUARTER("extract(quarter from {0})"),
  MONTH("extract(month from {0})"),
  WEEK("extract(week from {0})"),
  DAY("extract(day from {0})"),
  ISO_WEEKDAY("extract(isodow from {0})"),
  HOUR("extract(hour from {0})"),
  MINUTE("extract(minute from {0})"),
  SECOND("extract(second from {0})"),
  TO_DATE("cast({0} as date)"),
  TO_TIME("cast({0} as time)"),

  ROW_NUMBER("row_number()"),
  RANK("rank()"),
  DENSE_RANK("dense_rank()"),
  PERCENT_RANK("percent_rank()"),
  CUME_DIST("cume_dist()"),
  N_TILE("ntile({0})"),
  LAG("lag({*})"),
  LEAD("lead({*})"),
  FIRST_VALUE("first_value({0})"),
  LAST_VALUE("last_value({0})"),
  NTH_VALUE("nth_value({0}, {1})");

  private final String template;
  private final boolean infix;

  Operation(String template) {
    this(template, false);
  }

  Operation(String template, boolean infix) {
    this.template = template;
    this.infix = infix;
  }

  /// How standard SQL writes it.
  public String template() {
    return template;
  }

  /// Whether it needs parentheses among others of its kind.
  public boolean isInfix() {
    return infix;
  }
}
