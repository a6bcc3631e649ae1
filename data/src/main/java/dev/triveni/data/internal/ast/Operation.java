package dev.triveni.data.internal.ast;

/// What can be done with values, and how SQL writes it: `{0}` is the first operand, `{*}` are all,
/// and `??` is a question mark. A dialect may write it in another way, or refuse it.
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
  ROUND("round(cast({0} as numeric), {1})"),
  SQRT("sqrt({0})"),
  SIGN("sign({0})"),
  EXP("exp({0})"),
  LN("ln({0})"),
  LOG("log(cast({1} as numeric), cast({0} as numeric))"),
  PI("pi()"),
  DEGREES("degrees({0})"),
  RADIANS("radians({0})"),
  SIN("sin({0})"),
  COS("cos({0})"),
  TAN("tan({0})"),
  COT("cot({0})"),
  ASIN("asin({0})"),
  ACOS("acos({0})"),
  ATAN("atan({0})"),
  ATAN2("atan2({0}, {1})"),

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
  TRIM_LEFT("ltrim({0})"),
  TRIM_RIGHT("rtrim({0})"),
  POSITION("position({1} in {0})"),
  CODE("ascii({0})"),
  CHARACTER("chr({0})"),
  MD5("md5({0})"),
  SHA1("encode(digest({0}, 'sha1'), 'hex')"),
  SHA224("encode(sha224(convert_to({0}, 'UTF8')), 'hex')"),
  SHA256("encode(sha256(convert_to({0}, 'UTF8')), 'hex')"),
  SHA384("encode(sha384(convert_to({0}, 'UTF8')), 'hex')"),
  SHA512("encode(sha512(convert_to({0}, 'UTF8')), 'hex')"),
  COLLATE("{0} collate {1}", true),

  JSON_TEXT("{0} #>> array[]::text[]", true),
  JSON_NUMBER("case when jsonb_typeof({0}) = 'number' then cast({0} as double precision) end"),
  JSON_WHOLE("case when jsonb_typeof({0}) = 'number' then cast({0} as bigint) end"),
  JSON_FLAG("case when jsonb_typeof({0}) = 'boolean' then cast({0} as boolean) end"),
  JSON_CONTAINS("{0} @> {1}", true),
  JSON_LIST_CONTAINS("{0} @> {1}", true),
  JSON_WITHIN("{0} <@ {1}", true),
  JSON_HAS_KEY("{0} ?? {1}", true),
  JSON_OBJECT("jsonb_build_object({*})"),
  JSON_ARRAY("jsonb_build_array({*})"),

  LIST_HAS("{1} = any({0})", true),
  LIST_HAS_ALL("{0} @> {1}", true),
  LIST_HAS_ANY("{0} && {1}", true),
  LIST_WITHIN("{0} <@ {1}", true),
  LIST_SIZE("cardinality({0})"),
  LIST_AT("({0})[{1}]"),

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
  WEEK_BEGIN("date_trunc('week', {0})"),
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
