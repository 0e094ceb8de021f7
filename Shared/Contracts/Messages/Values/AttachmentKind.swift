/// What is attached to a statement of transition (rulebook 1.11).
package enum AttachmentKind: String, CodeWord {
  case preAccelerationCertificate = "pre-acceleration-certificate"
  case socialEffectModel = "social-effect-model"
  case charter
  case workBreakdown = "work-breakdown"
  case schedule
  case responsibilityMatrix = "responsibility-matrix"
  case qualityPlan = "quality-plan"
  case stakeholderRegister = "stakeholder-register"
  case resourceRegister = "resource-register"
  case other
}
