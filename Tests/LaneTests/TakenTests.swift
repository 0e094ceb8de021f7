import AMQP
import Contracts
import Testing

@testable import Lane

@Suite struct TakenTests {
  private var messages = ToyMessages()

  private mutating func reading(_ id: String) throws -> Reading<ToyCommand> { .input(try messages.input(id, .add(1))) }

  private func ids(_ readings: [Reading<ToyCommand>]) -> [String] {
    readings.map { reading in
      switch reading {
      case .input(let input): input.identity.id
      case .order: "order"
      case .suspect: "suspect"
      }
    }
  }

  @Test mutating func runsOfInputsComeTogetherUpToTheLimit() throws {
    var taken = Taken<ToyCommand>()
    for id in ["m1", "m2", "m3"] { taken.append(try reading(id)) }
    #expect(ids(taken.next(limit: 2)) == ["m1", "m2"])
    #expect(taken.count == 1)
    #expect(ids(taken.next(limit: 2)) == ["m3"])
    #expect(taken.isEmpty)
  }

  @Test mutating func ordersAndSuspectsComeAloneAndInTheirPlace() throws {
    var taken = Taken<ToyCommand>()
    taken.append(try reading("m1"))
    taken.append(messages.order(LaneRetry.type, data: #"{"all":true}"#))
    taken.append(.suspect(ToyMessages.delivery([])))
    taken.append(try reading("m2"))
    taken.append(try reading("m3"))
    var work: [[String]] = []
    while !taken.isEmpty { work.append(ids(taken.next(limit: 10))) }
    #expect(work == [["m1"], ["order"], ["suspect"], ["m2", "m3"]])
  }

  @Test mutating func bytesAreThoseStillWaiting() throws {
    var taken = Taken<ToyCommand>()
    for id in ["m1", "m2"] { taken.append(try reading(id)) }
    let all = taken.bytes
    _ = taken.next(limit: 1)
    #expect(taken.bytes == all / 2)
    _ = taken.next(limit: 1)
    #expect(taken.bytes == 0)
  }

  @Test mutating func halvesKeepOrderAndOriginDownToOne() throws {
    let inputs = try ["m1", "m2", "m3"].map { try messages.input($0, .add(1)) }
    let halves = try #require(Batch(origin: .timers, inputs: inputs).halves)
    #expect(halves.0.inputs.map(\.identity.id) == ["m1"])
    #expect(halves.1.inputs.map(\.identity.id) == ["m2", "m3"])
    #expect(halves.0.isTimers && halves.1.isTimers)
    #expect(halves.0.halves == nil)
  }

  @Test mutating func onlyWhatCameFromTheQueueIsAcknowledged() throws {
    let input = try messages.input("m1", .add(1))
    #expect(Batch(origin: .deliveries, inputs: [input]).through == input.delivery.tag)
    #expect(Batch(origin: .suspect("key"), inputs: [input]).through == input.delivery.tag)
    #expect(Batch(origin: .timers, inputs: [input]).through == nil)
    #expect(Batch(origin: .parked, inputs: [input]).through == nil)
  }
}
