import Contracts
import Programme

/// What became of one published message, as far as its producer can know.
struct MessageFate {
  enum Verdict: String {
    /// The broker has it; nobody waits for its outcome.
    case published
    case accepted, refused, rejected, discarded
    /// Our own failure; the outcome follows when an operator has settled it.
    case parked
    /// No answer within the time.
    case missing
    /// The broker would not take it, or gave it back.
    case unsent
    /// Not sent at all: no JSON, or no routing key.
    case invalid
  }

  var line: Int
  var id: String?
  var type: String?
  var verdict: Verdict
  /// The whole answer, where there is one.
  var answer: JSONValue?
  /// Why there is none.
  var problem: String?

  var json: JSONValue {
    [
      "line": .integer(line), "id": Cell(id).json, "type": Cell(type).json, "result": .string(verdict.rawValue),
      "problem": Cell(problem).json, "outcome": answer ?? .null,
    ]
  }
}

extension MessageFate.Verdict {
  /// What an answer of this type means.
  init(answer type: MessageType) {
    switch type {
    case Rejected.type: self = .rejected
    case Parked.type: self = .parked
    case Discarded.type: self = .discarded
    default: self = type.verb == "refused" ? .refused : .accepted
    }
  }
}

extension MessageFate {
  /// One line, and one more for each further reason.
  func text(in language: Language, showsLine: Bool) -> String {
    let place = showsLine ? "line \(line): " : ""
    let name = [type, id].compactMap(\.self).joined(separator: " ")
    return switch verdict {
    case .published: "  \(name)"
    case .accepted: "✓ \(answerName) \(subject)"
    case .refused, .rejected, .discarded: "✗ \(answerName): " + Self.listed(reasons(in: language), place)
    case .parked: "… \(answerName): \(place)its outcome follows when an operator has settled it (`saruar parked list`)"
    case .missing: "? \(name): \(place)\(problem ?? "no outcome"); ask again with `saruar outcome \(id ?? "ID")`"
    case .unsent: "! \(name): \(place)\(problem ?? "not sent")"
    case .invalid: "! line \(line): \(problem ?? "not sent")"
    }
  }

  private var answerName: String {
    answer?["type"]?.string.flatMap { MessageType(cloudEventsType: $0)?.name } ?? "?"
  }

  /// What the outcome is about: a number, a season.
  private var subject: String { answer?["data"]?["number"]?.string ?? answer?["subject"]?.string ?? "" }

  private func reasons(in language: Language) -> [String] {
    let data = answer?["data"]
    if let reasons = data?["reasons"]?.elements {
      return reasons.map { reason in
        let message = reason["message"]?[language.rawValue]?.string ?? "-"
        let field = reason["field"]?.string.map { " \($0)" } ?? ""
        return "\(message) (\(reason["code"]?.string ?? "-")\(field))"
      }
    }
    if let errors = data?["errors"]?.elements {
      let code = data?["code"]?.string ?? "-"
      return errors.map { error in
        let words = [error["pointer"]?.string, error["problem"]?.string].compactMap(\.self).filter { !$0.isEmpty }
        return "\(code): \(words.joined(separator: " "))"
      }
    }
    return [data?["reason"]?.string ?? "-"]
  }

  private static func listed(_ reasons: [String], _ place: String) -> String {
    reasons.count == 1 ? place + reasons[0] : place + "\(reasons.count) reasons\n" + reasons.map { "    \($0)" }.joined(separator: "\n")
  }
}
