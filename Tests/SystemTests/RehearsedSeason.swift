import Contracts
import Foundation
import Programme
import Support

/// What `saruar rehearse --json` says of a season on a stack's workers.
struct RehearsedSeason {
  let exit: ChildProcess.Exit
  let json: JSONValue

  init(_ words: [String], on stack: TestStack) throws {
    let environment = [
      "SARUAR_AMQP_URL": stack.servers.amqp(virtualHost: stack.name), "SARUAR_POSTGRES_URL": stack.postgresURL,
      "SARUAR_REGION": stack.region.rawValue,
    ]
    let (exit, said) = try OperatorProcess.run(["rehearse", "--json"] + words, environment: environment, within: .seconds(280))
    self.exit = exit
    // Progress comes before it.
    let document = said.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasPrefix("{") }.joined(separator: "\n")
    do {
      json = JSONValue(try JSONDocument(Array(document.utf8), limits: .event).root)
    } catch {
      throw NoReport(said: String(said.suffix(2000)))
    }
  }

  struct NoReport: Error {
    let said: String
  }

  var protocolHash: String? { json["protocolHash"]?.text }

  /// Every check that did not hold, with its first breaches.
  var breaches: [String] {
    (json["checks"]?.elements ?? []).filter { $0["holds"] == false }.map { check in
      "\(check["check"]?.text ?? "?"): \((check["breaches"]?.elements ?? []).prefix(3).compactMap(\.text))"
    }
  }

  var funnel: [String: Int] { Self.figures(json) }

  static func figures(_ json: JSONValue) -> [String: Int] {
    let names = ["applied", "preAccelerationCompleted", "passed", "accelerationCompleted", "readyToScale"]
    return Dictionary(uniqueKeysWithValues: names.map { ($0, json[$0]?.integer ?? -1) })
  }
}
