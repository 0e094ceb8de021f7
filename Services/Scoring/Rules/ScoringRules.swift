package import Contracts
package import Programme

/// The rules of section 4 of the rulebook as a pure function: what follows from a command at an instant, given what is known.
///
/// No I/O, no clock, no randomness. This file only says which rule answers what; each rule stands in a file of its name.
package enum ScoringRules {
  package typealias Decision = Contracts.Decision<ScoringFact>

  /// Throws only for a fault of ours: the message is then parked, never refused.
  package static func decide(
    _ command: ScoringCommand, at now: Instant, in state: ScoringState
  ) throws(ScoringFault) -> Decision {
    switch command {
    case .appointJury(let command): JuryAppointment.appoint(command, at: now, in: state)
    case .substitute(let command): JurySubstitution.substitute(command, at: now, in: state)
    case .recordPresentation(let command): Presentation.record(command, at: now, in: state)
    case .castBallot(let command): Ballots.cast(command, at: now, in: state)
    case .closeProtocol(let command): try ProtocolClosing.close(command, at: now, in: state)
    case .amendProtocol(let command): try ProtocolAmendment.amend(command, at: now, in: state)
    case .recordDiagnosis(let command): Diagnosis.record(command, at: now, in: state)
    case .assess(let command): Ambassadors.assess(command, at: now, in: state)
    case .award(let command): Ambassadors.award(command, at: now, in: state)
    case .accredit(let command): Accreditation.accredit(command, at: now, in: state)
    case .heard(let event): Heard.hear(event, in: state)
    }
  }

  /// What a fact changes; the only way in which state changes.
  ///
  /// It takes everything from the fact and the state, so folding the published and heard events gives the same rows.
  package static func evolve(_ state: inout ScoringState, by fact: ScoringFact) {
    switch fact {
    case .juryAppointed(let event): JuryAppointment.evolve(&state, by: event)
    case .jurySubstituted(let event): JurySubstitution.evolve(&state, by: event)
    case .presentationRecorded(let event): Presentation.evolve(&state, by: event)
    case .ballotRecorded(let event): Ballots.evolve(&state, by: event)
    case .protocolClosed(let event): ProtocolClosing.evolve(&state, by: event)
    case .projectScored(let event): ProtocolClosing.evolve(&state, by: event)
    case .protocolAmended(let event): ProtocolAmendment.evolve(&state, by: event)
    case .diagnosisRecorded(let event): Diagnosis.evolve(&state, by: event)
    case .ambassadorAssessed(let event): Ambassadors.evolve(&state, by: event)
    case .ambassadorAwarded(let event): Ambassadors.evolve(&state, by: event)
    case .mentorAccredited(let event): Accreditation.evolve(&state, by: event)
    case .heard(let event): Heard.evolve(&state, by: event)
    case .notification: break
    }
  }
}
