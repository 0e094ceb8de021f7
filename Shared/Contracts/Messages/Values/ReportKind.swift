/// The two monthly reports (rulebook 2).
package enum ReportKind: String, CodeWord {
  case expert, mentor
}
