import Contracts
import Programme

/// What was written beside the page; paths are relative to it.
struct SeasonFiles {
  var certificates: [Identifier: String] = [:]
  var protocolPath: String?
  var ledgerPath: String?
  var balancesPath: String?
  var mailbox: String?
  /// Sums by kind of account.
  var balances: [(kind: LocalizedText, accounts: Int, balance: Int)] = []
}
