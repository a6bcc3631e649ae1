package dev.triveni.examples.tutorial.header_param_models;

import dev.triveni.schema.Default;
import java.util.List;
import java.util.Optional;

record CommonHeaders(
    String host,
    boolean saveData,
    Optional<String> ifModifiedSince,
    Optional<String> traceparent,
    @Default("[]") List<String> xTag) {}
