import Contracts
import Programme
import Testing

@testable import SchedulingRules

/// Requests, moves, extensions, confirmations and cancellations at random, each checked against an oracle that keeps a list.
struct RandomBookings {
  /// What stands, by the plainest means: a list of bookings, compared pair by pair.
  struct Oracle {
    struct Booking {
      var people: Set<String>
      var start: Int
      var end: Int
      var isConfirmed = false
    }

    var bookings: [Int: Booking] = [:]

    func isFree(_ people: Set<String>, _ start: Int, _ end: Int, besides id: Int? = nil) -> Bool {
      bookings.allSatisfy { $0.key == id || $0.value.people.isDisjoint(with: people) || $0.value.end <= start || end <= $0.value.start }
    }
  }

  var desk: Desk
  var oracle = Oracle()
  private(set) var random: Seeded

  private static let experts = ["e-ahmetov", "e-kim", "e-2", "e-3"]
  /// Minutes from the first midnight; the range goes over two of them.
  private static let origin = local("2020-04-06T00:00")

  private static func start(_ minute: Int) -> LocalDateTime { zone.local(of: zone.instant(of: origin) + .minutes(minute)) }

  private static func person(_ expert: String) -> Person {
    expert == "e-ahmetov" ? ahmetov : expert == "e-kim" ? kim : Person(person: Identifier(expert), fullName: "Сарапшы \(expert)")
  }

  /// Four experts, four projects, two of which have a mentor.
  init(_ random: Seeded) throws {
    self.random = random
    desk = try Desk.open(policy: ["consultationsPerProject": 50], projects: 4)
    for id in Self.experts.dropFirst(2) { try desk.tell(expert(Identifier(id)!, "Сарапшы \(id)")).accepted() }
  }

  mutating func play(_ step: Int) throws {
    let seed = "step \(step), \(random)"
    guard let id = oracle.bookings.keys.sorted().randomElement(using: &random), Int.random(in: 0..<10, using: &random) > 3 else {
      return try request(step, seed)
    }
    let booking = oracle.bookings[id]!
    let name = Identifier("c-\(id)")!
    let by = Self.person(try desk.row(name).expert.value)
    switch Int.random(in: 0..<8, using: &random) {
    case 0...2:
      let start = Int.random(in: 0..<180, using: &random) * 15
      let end = start + booking.end - booking.start
      let isFree = oracle.isFree(booking.people, start, end, besides: id)
      let answer = try desk.tell(ConsultationMove(consultation: name, by: by, newStart: Self.start(start)))
      #expect(answer.isRefused == !isFree, "\(seed): \(answer.told)")
      if isFree { (oracle.bookings[id]!.start, oracle.bookings[id]!.end) = (start, end) }
    case 3...4:
      let minutes = [15, 30, 60, 150].randomElement(using: &random)!
      let isFree = oracle.isFree(booking.people, booking.start, booking.end + minutes, besides: id)
      let answer = try desk.tell(ConsultationExtend(consultation: name, by: by, minutes: Minutes(minutes)!))
      #expect(answer.isRefused == !isFree, "\(seed): \(answer.told)")
      if isFree { oracle.bookings[id]!.end += minutes }
    case 5:
      try desk.tell(ConsultationCancel(consultation: name, by: by)).accepted()
      oracle.bookings[id] = nil
    default:
      let answer = try desk.tell(ConsultationConfirm(consultation: name, by: by))
      #expect(answer.isRefused == booking.isConfirmed, "\(seed): \(answer.told)")
      oracle.bookings[id]!.isConfirmed = true
    }
  }

  private mutating func request(_ step: Int, _ seed: String) throws {
    let expert = Self.experts.randomElement(using: &random)!
    let numbers = (1...4).shuffled(using: &random).prefix(Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1)
    let start = Int.random(in: 0..<180, using: &random) * 15
    var people = Set(numbers.map { "team \($0)" })
    people.insert(expert)
    if numbers.contains(where: { $0 <= 2 }) { people.insert("e-kim") }
    let isFree = oracle.isFree(people, start, start + 60)
    let answer = try desk.tell(
      ConsultationRequest(
        consultation: Identifier("c-\(step)"), numbers: numbers.map { ast($0) }, expert: Identifier(expert)!, start: Self.start(start),
        initiator: .participant, motivation: "Бірге пайдалы"))
    #expect(answer.isRefused == !isFree, "\(seed): \(answer.told)")
    #expect(answer.codes.allSatisfy { $0 == "busy" }, "\(seed)")
    if isFree { oracle.bookings[step] = Oracle.Booking(people: people, start: start, end: start + 60) }
  }
}
