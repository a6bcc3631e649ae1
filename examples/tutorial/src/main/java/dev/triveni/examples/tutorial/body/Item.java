package dev.triveni.examples.tutorial.body;

import java.util.Optional;

record Item(String name, Optional<String> description, double price, Optional<Double> tax) {}
