import Testing

@testable import AMQP

@Suite struct ContentProgressTests {
  @Test func bodyArrivesInPieces() throws {
    var content = ContentProgress()
    try content.begin()
    #expect(try !content.header(bodySize: 5))
    #expect(try !content.body(count: 3))
    #expect(try content.body(count: 2))
    try content.begin()
    #expect(try content.header(bodySize: 0))
  }

  @Test func framesOutOfPlaceAreViolations() throws {
    var content = ContentProgress()
    #expect(throws: AMQPError.self) { try content.header(bodySize: 1) }
    #expect(throws: AMQPError.self) { try content.body(count: 1) }
    try content.begin()
    #expect(throws: AMQPError.self) { try content.begin() }
    _ = try content.header(bodySize: 1)
    #expect(throws: AMQPError.self) { try content.body(count: 2) }
  }
}
