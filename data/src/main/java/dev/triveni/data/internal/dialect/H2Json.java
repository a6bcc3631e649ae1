package dev.triveni.data.internal.dialect;

/// How H2 looks into JSON: it has paths, and gives what it finds as JSON.
final class H2Json {
  static final String TEXT =
      "case when cast({0} as varchar) = 'null' then null"
          + " when left(cast({0} as varchar), 1) = '\"' then stringdecode("
          + "substring(cast({0} as varchar), 2, char_length(cast({0} as varchar)) - 2))"
          + " else cast({0} as varchar) end";

  static final String NUMBER = number("double precision");
  static final String WHOLE = number("bigint");
  static final String FLAG =
      "case cast({0} as varchar) when 'true' then true when 'false' then false end";

  private H2Json() {}

  private static String number(String type) {
    return "case when regexp_like(cast({0} as varchar), '^-?[0-9]')"
        + " then cast(cast(cast({0} as varchar) as decfloat) as %s) end".formatted(type);
  }

  /// A key as an identifier, or an index, which H2 counts from one.
  static String step(Object step, H2Dialect dialect) {
    return step instanceof Integer index
        ? "[" + Math.incrementExact(index) + "]"
        : "." + dialect.quote(step.toString());
  }
}
