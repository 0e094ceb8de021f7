import Contracts
import Programme
import Rendering

/// The protocol of the defence as it goes on paper.
extension ProtocolDocument {
  init(_ closed: ProtocolClosed, of season: SeasonAnnounced, in region: Region) {
    let members = closed.roster + (closed.reserves ?? [])
    let names = Dictionary(members.compactMap { member in member.juror.map { ($0, member.fullName) } }) { $1 }
    func name(_ juror: Identifier) -> String { names[juror] ?? juror.value }
    self.init(
      id: closed.protocol.value, programme: season.title, organiser: season.organiser.name, place: region.label(on: closed.date),
      date: closed.date, closedAt: closed.closedAt, jurors: closed.roster.map { Juror(fullName: $0.fullName, group: $0.group) },
      substitutions: closed.substitutions.map {
        Substitution(out: name($0.out), successor: name($0.in), reason: $0.reason, project: $0.number?.description)
      },
      projects: closed.projects.map { row in
        Project(
          number: row.number.description, name: row.name,
          ballots: row.matrix.map { (juror: name($0.juror), marks: $0.marks.values.mapValues(\.value)) }, total: row.total, band: row.band,
          passed: row.passed)
      },
      leftOut: closed.leftOut.map { LeftOut(number: $0.number.description, reason: $0.reason) }, passMark: closed.passMark,
      signatures: closed.signedBy.map { Signature(fullName: $0.fullName, position: $0.position) }, hash: closed.hash.value)
  }
}
