/// Who may have an account opened (rulebook 6.5).
package enum AccountKind: String, CodeWord {
  case participant, business, project
}
