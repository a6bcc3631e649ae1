package dev.triveni.examples.tutorial.response_model;

import dev.triveni.schema.Default;
import java.util.List;
import java.util.Optional;

record Item(
    String name,
    Optional<String> description,
    double price,
    Optional<Double> tax,
    @Default("[]") List<String> tags) {}
