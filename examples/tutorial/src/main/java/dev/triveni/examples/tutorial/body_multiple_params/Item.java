package dev.triveni.examples.tutorial.body_multiple_params;

import java.util.Optional;

record Item(String name, Optional<String> description, double price, Optional<Double> tax) {}
