/// Measurements: one class a question, which its first sentence asks.
package dev.triveni.benchmarks;
