import CertificatesRules
import Contracts
import Programme
import Testing

@testable import Operator

/// Rulebook 5: one certificate for each award, numbers without a gap.
@Suite struct CertificateCheckTests {
  private func row(_ sequence: Int, _ person: String, change: (inout CertificateRow) -> Void = { _ in }) -> CertificateRow {
    let award = Award(
      kind: .preAcceleration, season: "astana-2020", holder: Person(person: Identifier(person)!, fullName: "Әсел"),
      project: CertificateProject(number: ApplicationNumber("AST-2020-0001")!, name: "Open English"), language: .kk)
    var row = CertificateRow(
      number: Identifier("AST-2020-PRE-000\(sequence)")!, sequence: sequence, award: award,
      sha256: Digest(bytes: [UInt8](repeating: 1, count: 32)), credential: "", issuedAt: SampleSeason.day(5, 15))
    change(&row)
    return row
  }

  private func problems(_ rows: CertificateRow...) -> [String] {
    var (state, breaches) = (CertificatesState(region: .astana), Breaches())
    for row in rows { state.load(row) }
    CertificateCheck.run(state, &breaches)
    return breaches.list.map { "\($0.place): \($0.problem)" }
  }

  @Test func oneForEachPersonIsSound() { #expect(problems(row(1, "p-1"), row(2, "p-2")).isEmpty) }

  @Test func secondForTheSameAwardIsFound() {
    #expect(
      problems(row(1, "p-1"), row(2, "p-1"))
        == ["certificates.certificate AST-2020-PRE-0001: is for the same award as AST-2020-PRE-0002"])
  }

  @Test func correctedOneMakesRoomForItsSuccessor() {
    let old = row(1, "p-1") { ($0.state, $0.successor) = (.superseded, "AST-2020-PRE-0002") }
    #expect(problems(old, row(2, "p-1") { $0.predecessor = "AST-2020-PRE-0001" }).isEmpty)
    #expect(
      problems(old, row(2, "p-1"))
        == ["certificates.certificate AST-2020-PRE-0001: is superseded by AST-2020-PRE-0002, which does not say so"])
  }

  @Test func gapInTheNumbersIsFound() {
    #expect(
      problems(row(1, "p-1"), row(3, "p-2")) == ["certificates.season astana-2020: number 2 of the series PRE is missing among 2"])
  }
}
