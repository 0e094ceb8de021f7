/// Why a component's schema could not be brought up to date.
package enum MigrationError: Error, Sendable, Equatable {
  /// An applied migration's text is no longer the one that was applied: write a new migration instead.
  case changed(component: String, version: Int, name: String)
  /// A migration older than the newest applied one was never applied here: somebody numbered backwards.
  case outOfOrder(component: String, version: Int, name: String, newestApplied: Int)
  /// The program's own list is not strictly ascending.
  case unordered(component: String, version: Int)
  /// The text ends the transaction it runs in (COMMIT, ROLLBACK).
  case endsTransaction(component: String, version: Int, name: String)
  /// A migration failed and left nothing behind; those before it are applied.
  case failed(component: String, version: Int, name: String, PostgresError)
  /// The table of applied migrations could not be read or locked.
  case database(PostgresError)

  package var isRetryable: Bool {
    switch self {
    case .failed(_, _, _, let error), .database(let error): error.isRetryable
    case .changed, .outOfOrder, .unordered, .endsTransaction: false
    }
  }
}

extension MigrationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .changed(let component, let version, let name):
      "migration \(component) \(version) (\(name)) was changed after it had been applied; add a new migration instead"
    case .outOfOrder(let component, let version, let name, let newest):
      "migration \(component) \(version) (\(name)) was never applied, but \(newest) was: number it higher"
    case .unordered(let component, let version): "the migrations of \(component) are not in ascending order at \(version)"
    case .endsTransaction(let component, let version, let name):
      "migration \(component) \(version) (\(name)) ends its transaction; each runs in one of its own"
    case .failed(let component, let version, let name, let error): "migration \(component) \(version) (\(name)) failed: \(error)"
    case .database(let error): "migrations: \(error)"
    }
  }
}
