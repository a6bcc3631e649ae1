package dev.triveni.examples.tutorial.schema_extra_example;

import java.util.Optional;

record Item(String name, Optional<String> description, double price, Optional<Double> tax) {}
