package dev.triveni.examples.tutorial.security;

import dev.triveni.api.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// A user that is not disabled.
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Active {}
