import Contracts
import NotificationsRules
import Programme
import Testing

@Suite("Rulebook 3.10: one letter per key, recipient and channel")
struct DeliveryTests {
  /// What follows from a request and the carrier's answer.
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var answer: CarrierAnswer?
    var change: @Sendable (inout NotificationRequested) -> Void = { _ in }
    var failed: (problem: String, bounced: Bool, attempts: Int)?
  }

  static let cases = [
    Case(testDescription: "accepted", answer: .accepted),
    Case(testDescription: "refused", answer: .refused("550 5.1.1 User unknown"), failed: ("550 5.1.1 User unknown", true, 1)),
    Case(
      testDescription: "unknown template", change: { $0.template = "love-letter" },
      failed: ("there is no template 'love-letter'", false, 0)),
    Case(
      testDescription: "missing parameters", change: { $0.parameters = ["number": "AST-2020-0001"] },
      failed: ("the template 'plan-signed' needs name", false, 0)),
    Case(testDescription: "no address", change: { $0.recipient.email = nil }, failed: ("the recipient has no e-mail address", false, 0)),
    Case(
      testDescription: "bad address", change: { $0.recipient.email = "a@b\r\nRCPT TO:<c@d.kz>" },
      failed: ("'a@b\r\nRCPT TO:<c@d.kz>' is no e-mail address", false, 0)),
    Case(testDescription: "webhook", change: { $0.channel = .webhook }, failed: ("the channel 'webhook' is not served", false, 0)),
    Case(testDescription: "zone", change: { $0.calendar = calendar("UTC+6") }, failed: ("there is no time zone 'UTC+6'", false, 0)),
  ]

  @Test(arguments: cases)
  func rule3_10_everyRequestHasItsOutcome(_ given: Case) throws {
    var asked = request(.planSigned)
    given.change(&asked)
    var state = NotificationsState(region: .astana)
    let due = state.due(keys(.requested(asked)))
    #expect(due.isEmpty == (given.answer == nil), "what cannot be delivered is not handed over")
    state.answers[LetterID(of: asked, in: .astana)] = given.answer
    let facts = try decide(.requested(asked), &state)
    guard let failed = given.failed else {
      guard case .sent(let event)? = facts.first else { throw Unexpected() }
      #expect(event.messageId.value == LetterID(of: asked, in: .astana).value + "@astana.saruarlar.kz")
      #expect(event.attempts == 1)
      return
    }
    guard case .failed(let event)? = facts.first else { throw Unexpected() }
    #expect((event.problem, event.bounced, event.attempts) == failed)
  }

  @Test(arguments: [CarrierAnswer.accepted, .refused("550"), .failed("451")])
  func rule3_10_theSameRequestAgainChangesNothing(_ answer: CarrierAnswer) throws {
    let asked = request(.planSigned)
    var state = NotificationsState(region: .astana)
    state.answers[LetterID(of: asked, in: .astana)] = answer
    #expect(try decide(.requested(asked), &state).count == 1)
    let before = state
    #expect(state.due(keys(.requested(asked))).isEmpty, "it is not handed over again")
    #expect(try decide(.requested(asked), &state) == [])
    #expect(state == before)
  }

  @Test func rule3_10_keyRecipientAndChannelMakeALetter() {
    let first = request(.planSigned)
    var (otherKey, otherPerson, sameWithOtherWords, renamed) = (first, first, first, first)
    otherKey.key = "k-2"
    otherPerson.recipient.person = "p-2"
    sameWithOtherWords.parameters["name"] = "Басқа"
    renamed.recipient.email = "new@example.kz"
    let letters = [first, otherKey, otherPerson, sameWithOtherWords, renamed].map { LetterID(of: $0, in: .astana) }
    #expect(Set(letters).count == 3)
    #expect(letters[0] == letters[3] && letters[0] == letters[4])
    #expect(LetterID(of: first, in: .almaty) != letters[0])
    // Computed by an independent program, for the form may never change: a letter asked for again would not be known.
    let letter = LetterID(key: "k-1", recipient: Person(person: "p-17", fullName: "Айгерім"), channel: .email, in: .astana)
    #expect(letter.value == "ac54cd103818460cc0d2a55a144e407a")
  }

  @Test func rule3_10_aTransientFailureIsTriedAgainAfterLongerAndLongerPauses() throws {
    let asked = request(.planSigned)
    let letter = LetterID(of: asked, in: .astana)
    var state = NotificationsState(region: .astana)
    var command = NotificationsCommand.requested(asked)
    var pauses: [Duration] = []
    var now = start
    for attempt in 1... {
      #expect(state.due(keys(command)).map(\.attempt) == [attempt])
      state.answers = [letter: .failed("451 try later")]
      let decision = try NotificationsRules.decide(command, by: .standard, at: now, in: state)
      guard case .accepted(let facts) = decision.verdict, let fact = facts.first else { throw Unexpected() }
      NotificationsRules.evolve(&state, by: fact)
      guard case .set(let key, let due, let payload)? = decision.timers.first else {
        guard case .failed(let event) = fact else { throw Unexpected() }
        #expect((event.problem, event.bounced, event.attempts) == ("451 try later", false, attempt))
        break
      }
      command = try #require(NotificationsRules.command(of: DueTimer(key: key, due: due, generation: 1, payload: payload)))
      pauses.append(due - now)
      now = due
    }
    #expect(pauses == AttemptSchedule.standard.pauses && pauses == pauses.sorted())
    #expect(state.letters[letter]?.request == nil, "the request is not kept longer than needed")
  }

  @Test func rule3_10_aLaterAttemptThatSucceedsSaysHowManyItTook() throws {
    let asked = request(.planSigned)
    let letter = LetterID(of: asked, in: .astana)
    var state = NotificationsState(region: .astana)
    state.answers = [letter: .failed("connection refused")]
    _ = try decide(.requested(asked), &state)
    state.answers = [letter: .accepted]
    let timer = try #require(NotificationsTimer(payload: "attempt \(letter.value)"))
    guard case .sent(let event)? = try decide(.timer(timer), &state).first else { throw Unexpected() }
    #expect(event.attempts == 2)
    #expect(try decide(.timer(timer), &state) == [])
  }

  /// A letter that nobody tried to hand over is our fault, not its recipient's.
  @Test func aLetterThatWasNotHandedOverIsParked() {
    var state = NotificationsState(region: .astana)
    #expect(throws: NotificationsFault.self) { try decide(.requested(request(.planSigned)), &state) }
  }
}

struct Unexpected: Error {}

let start = Instant(rfc3339: "2020-03-01T09:00:00Z")!

func keys(_ command: NotificationsCommand) -> NotificationsKeys {
  var keys = NotificationsKeys(region: .astana)
  NotificationsRules.touch(&keys, by: command)
  return keys
}

@discardableResult
func decide(_ command: NotificationsCommand, _ state: inout NotificationsState) throws -> [NotificationsFact] {
  let decision = try NotificationsRules.decide(command, by: .standard, at: start, in: state)
  guard case .accepted(let facts) = decision.verdict else { throw Unexpected() }
  for fact in facts { NotificationsRules.evolve(&state, by: fact) }
  return facts
}

func calendar(_ zone: String = "Asia/Almaty", _ method: CalendarMethod = .request) -> CalendarNotice {
  CalendarNotice(
    method: method, uid: "consultation-17", sequence: 1, start: LocalDateTime(iso: "2020-03-05T15:00")!, duration: 60, zone: zone,
    summary: "Кеңес: «Open English»; жоспар, мерзім", place: "Достық үйі, 3-бөлме",
    organiser: Person(
      fullName: "Данияр Оспанов", email: "daniyar@example.kz"), attendees: [recipient])
}
