package dev.triveni.examples.tutorial.settings;

import dev.triveni.schema.Default;

record Settings(
    @Default("Awesome API") String appName, String adminEmail, @Default("50") int itemsPerUser) {}
