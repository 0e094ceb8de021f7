internal import NotificationsRules

/// The answers to the latest attempts, some thousands of them: the older half is forgotten when the younger is full.
struct CourierMemory {
  struct Attempt: Hashable, Sendable {
    var letter: LetterID
    /// Counted from one: another attempt at the same letter is another question.
    var number: Int
  }

  private var younger: [Attempt: CarrierAnswer] = [:]
  private var older: [Attempt: CarrierAnswer] = [:]
  private let half: Int

  init(half: Int = 4096) { self.half = half }

  subscript(attempt: Attempt) -> CarrierAnswer? {
    get { younger[attempt] ?? older[attempt] }
    set {
      if younger.count >= half {
        older = younger
        younger = [:]
      }
      younger[attempt] = newValue
    }
  }
}
