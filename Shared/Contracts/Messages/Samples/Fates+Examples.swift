internal import Programme

extension Refused {
  /// The refusal of the first command of the noun: what was not filled in, in both languages.
  static func example(of type: MessageType) -> Refused? {
    let command = (Catalogue.commands.map(\.type) + Catalogue.laneCommands.map(\.type)).first { $0.refused == type }
    let reason = Reason(
      code: "required", field: "/data/number", message: LocalizedText(kk: "Бұл өріс толтырылуы керек.", ru: "Это поле нужно заполнить."))
    return command.map { Refused(command: $0, reasons: [reason]) }
  }
}

extension Rejected: Exemplary {
  package static var example: Self {
    Self(.invalid, [SchemaProblem(pointer: "/data/team/2/role", problem: "must be a text of at most 8000 characters")])
  }
}

extension Parked: Exemplary {
  package static var example: Self {
    Self(
      type: "kz.saruarlar.application.submit.v1", code: "worker-died",
      detail: "The process ended three times while this message was handled.")
  }
}

extension Discarded: Exemplary {
  package static var example: Self {
    Self(type: "kz.saruarlar.application.submit.v1", by: "operator", reason: "Superseded by a corrected message.")
  }
}
