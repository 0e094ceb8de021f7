/// A payload that shows itself: `saruar example TYPE` prints the example, and a test keeps it true to type, schema and golden file.
package protocol Exemplary: Payload {
  /// A realistic one, from the season of 2020 in Astana.
  static var example: Self { get }
}
