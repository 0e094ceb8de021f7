/// Kept by the seller, pledged to a project, or taken out of circulation (rulebook 6.2).
package enum ProceedsKind: String, CodeWord {
  case keep, pledge, retire
}
