package import Contracts
package import Programme

/// The rules of section 5 of the rulebook as a pure function: what follows from a command at an instant, given what is known.
///
/// Drawing and signing are handed in as `seal`, itself a function of its draft alone, so a decision still depends on its inputs only. This file
/// says which rule answers what; each rule stands in a file of its name.
package enum CertificatesRules {
  package typealias Decision = Contracts.Decision<CertificatesFact>

  /// Throws only for a fault of ours, such as a missing font: the message is then parked, never refused.
  package static func decide(
    _ command: CertificatesCommand, at now: Instant, in state: CertificatesState, seal: Seal
  ) throws -> Decision {
    switch command {
    case .issue(let command): try Issuing.issue(command, at: now, in: state, seal: seal)
    case .revoke(let command): Revocation.revoke(command, at: now, in: state)
    case .correct(let command): try Correction.correct(command, at: now, in: state, seal: seal)
    case .heard(let event): try Heard.hear(event, at: now, in: state, seal: seal)
    }
  }

  /// What a fact changes; the only way in which state changes. Unknown, repeated or impossible facts change nothing.
  package static func evolve(_ state: inout CertificatesState, by fact: CertificatesFact) {
    switch fact {
    case .issued(let event, let pdf): Issuing.evolve(&state, by: event, pdf: pdf)
    case .revoked(let event): Revocation.evolve(&state, by: event)
    case .superseded(let event, let pdf): Correction.evolve(&state, by: event, pdf: pdf)
    case .undrawable(let key, let letters): state.hold(key, undrawable: letters)
    case .heard(let event): Heard.evolve(&state, by: event)
    case .notification: break
    }
  }
}

extension CertificatesRules {
  /// Adds what a command needs to see.
  package static func touch(_ keys: inout CertificatesKeys, by command: CertificatesCommand) {
    keys.seasons = true
    switch command {
    case .issue(let command):
      if let number = command.project?.number { keys.projects.insert(number) } else { keys.people.insert(PersonKey.of(command.holder)) }
    case .revoke(let command): keys.numbers.insert(command.number)
    case .correct(let command): keys.numbers.insert(command.number)
    case .heard(.seasonAnnounced(let event)): keys.waitingFor.insert(event.season)
    case .heard(.applicationAdmitted(let event)): keys.projects.insert(event.number)
    case .heard(.projectScored(let event)): keys.projects.insert(event.number)
    case .heard(.projectCompleted(let event)): keys.projects.insert(event.number)
    case .heard(.ambassadorAwarded(let event)): keys.projects.insert(event.number)
    case .heard(.mentorAccredited(let event)): keys.people.insert(PersonKey.of(event.person))
    case .heard(.applicationWithdrawn), .heard(.projectExcluded), .heard(.protocolClosed), .heard(.orderIssued): break
    }
  }

  /// Commands with an equal key stay in order even when one of them is parked: those of a project, a person, or a certificate.
  package static func orderingKey(of command: CertificatesCommand) -> String? {
    switch command {
    case .issue(let command): command.project?.number?.description ?? PersonKey.of(command.holder)
    case .revoke(let command): "certificate \(command.number)"
    case .correct(let command): "certificate \(command.number)"
    case .heard(.seasonAnnounced(let event)): "season \(event.season)"
    case .heard(.applicationAdmitted(let event)): event.number.description
    case .heard(.projectScored(let event)): event.number.description
    case .heard(.projectCompleted(let event)): event.number.description
    case .heard(.ambassadorAwarded(let event)): event.number.description
    case .heard(.mentorAccredited(let event)): PersonKey.of(event.person)
    case .heard(.applicationWithdrawn), .heard(.projectExcluded), .heard(.protocolClosed), .heard(.orderIssued): nil
    }
  }
}
