package dev.triveni.examples.tutorial.custom_response;

/// What three examples show.
final class Page {
  static final String HTML =
      """

          <html>
              <head>
                  <title>Some HTML in here</title>
              </head>
              <body>
                  <h1>Look ma! HTML!</h1>
              </body>
          </html>
      """
          + "    ";

  private Page() {}
}
