import Contracts
import Foundation
import Programme

/// What was written beside the page; paths are relative to it.
struct SeasonFiles {
  var certificates: [Identifier: String] = [:]
  var protocols: [Language: String] = [:]
  var ledgerPath: String?
  var balancesPath: String?
  var mailbox: String?
  /// Sums by kind of account.
  var balances: [(kind: LocalizedText, accounts: Int, balance: Int)] = []

  /// From one folder to another; the whole path where they have nothing in common.
  static func path(to other: String, from folder: String) -> String {
    let there = URL(fileURLWithPath: other).standardizedFileURL.pathComponents
    let here = URL(fileURLWithPath: folder).standardizedFileURL.pathComponents
    let common = zip(there, here).prefix { $0 == $1 }.count
    guard common > 1 else { return URL(fileURLWithPath: other).absoluteString }
    return (Array(repeating: "..", count: here.count - common) + there.dropFirst(common)).joined(separator: "/")
  }
}
