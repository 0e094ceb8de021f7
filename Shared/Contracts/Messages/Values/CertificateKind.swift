/// The four certificates (rulebook 5).
package enum CertificateKind: String, CodeWord {
  case preAcceleration = "pre-acceleration"
  case acceleration
  case brandAmbassador = "brand-ambassador"
  case mentorAccreditation = "mentor-accreditation"
}
