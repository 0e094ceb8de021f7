/// Whom the members of the commission come from (rulebook 1.7).
package enum CommissionBody: String, CodeWord {
  case ministry, institute
  case projectOffice = "project-office"
  case civicSupportCentre = "civic-support-centre"
  case science, civic, direction
}
