import Foundation

/// Who gives orders here, for the record: SARUAR_OPERATOR, else the user of the system.
enum OperatorName {
  static var current: String {
    let environment = ProcessInfo.processInfo.environment
    return ["SARUAR_OPERATOR", "SUDO_USER", "USER", "LOGNAME"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "operator"
  }
}
