/// An extension of an application, as the tests need one.
package dev.triveni.html.greeter;
