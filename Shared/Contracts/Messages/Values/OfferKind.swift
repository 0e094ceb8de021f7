/// What is offered (rulebook 6.1).
package enum OfferKind: String, CodeWord {
  case goods, service, discount
}
