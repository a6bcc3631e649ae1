package dev.triveni.web.internal.security;

/// What the tokens of forms are made from, one for each session.
public final class CsrfSecret {

  /// Its name in the session.
  public static final String NAME = "_csrf";

  private CsrfSecret() {}
}
