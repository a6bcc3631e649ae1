package dev.triveni.examples.tutorial.path_operation_configuration;

import dev.triveni.schema.Default;
import java.util.Optional;
import java.util.Set;

record Item(
    String name,
    Optional<String> description,
    double price,
    Optional<Double> tax,
    @Default("[]") Set<String> tags) {}
